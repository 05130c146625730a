package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalWork;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import java.time.Duration;

/** The rows of contexts. */
final class ContextWork {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WORK = 100;
    private static final int TEN = 10;

    private ContextWork() {}

    static void offer(Offers offers) {
        offers.can("CommonParentCancel", ContextWork::commonParent);
        for (int live : new int[] {40, 4_000, 400_000}) {
            offers.can("WithTimeout/concurrency=" + live, () -> new AmongLive(live));
        }
        for (int depth : new int[] {1, 10, 100, 1_000}) {
            String tree = "CancelTree/depth=" + depth + "/Root=";
            offers.can(tree + "Background", () -> Work.repeat(() -> descend(Context.background(), depth)));
            offers.can(tree + "OpenCanceler", () -> Work.repeat(() -> {
                CancellableContext root = Context.background().withCancel();
                descend(root, depth);
                root.cancel();
            }));
            offers.can(tree + "ClosedCanceler", () -> Work.repeat(() -> {
                CancellableContext root = Context.background().withCancel();
                root.cancel();
                descend(root, depth);
            }));
        }
        offers.can("CheckCanceled/Err", () -> err(true));
        offers.can("CheckCanceled/Done", () -> done(true));
        offers.can("ContextCancelDone", ContextWork::livingDone);
        offers.can("ErrOK", () -> err(false));
        offers.can("ErrCanceled", () -> err(true));
        for (int depth : new int[] {10, 20, 30, 50, 100}) {
            offers.can("DeepValueSameGoRoutine/depth=" + depth, () -> deepValue(depth));
            offers.can("DeepValueNewGoRoutine/depth=" + depth, () -> deepValueElsewhere(depth));
        }
    }

    private static Work commonParent() {
        Key<String> key = Key.of("row");
        Context shared = Context.background().withValue(key, "value").withCancel();
        return Work.parallel(turns -> {
            while (turns.next()) {
                CancellableContext child = shared.withCancel();
                if (!"value".equals(child.value(key))) {
                    throw new AssertionError("the value is not inherited");
                }
                LocalWork.run(WORK);
                child.cancel();
                LocalWork.run(WORK);
            }
        });
    }

    /** Kept, so that they live. */
    private static final class AmongLive implements Work {
        private final CancellableContext[] live;

        AmongLive(int count) {
            live = new CancellableContext[count];
            for (int i = 0; i < count; i++) {
                live[i] = Context.background().withTimeout(HOUR);
            }
        }

        @Override
        public void run(int times) throws Exception {
            Work.parallel(turns -> {
                var ten = new CancellableContext[TEN];
                while (turns.next()) {
                    for (int i = 0; i < TEN; i++) {
                        ten[i] = Context.background().withTimeout(HOUR);
                    }
                    for (CancellableContext one : ten) {
                        one.cancel();
                    }
                }
            }).run(times);
            if (live[0].err() != null) {
                throw new AssertionError("ended: " + live[0]);
            }
        }
    }

    private static Context descend(Context root, int depth) {
        Context context = root;
        for (int i = 0; i < depth; i++) {
            context = context.withCancel();
        }
        return context;
    }

    private static CancellableContext context(boolean cancelled) {
        CancellableContext context = Context.background().withCancel();
        if (cancelled) {
            context.cancel();
        }
        return context;
    }

    private static Work err(boolean cancelled) {
        Context context = context(cancelled);
        return Work.repeat(() -> {
            if ((context.err() != null) != cancelled) {
                throw new AssertionError(context.toString());
            }
        });
    }

    private static Work done(boolean cancelled) {
        Context context = context(cancelled);
        return Work.repeat(() -> {
            if (context.done().isDrained() != cancelled) {
                throw new AssertionError(context.toString());
            }
        });
    }

    private static Work livingDone() {
        Context context = context(false);
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (context.done().isDrained()) {
                    throw new AssertionError(context.toString());
                }
            }
        });
    }

    /** Below as many values; and the key of none of them. */
    private record Deep(Context context, Key<Integer> missing) {
        static Deep of(int depth) {
            Context context = Context.background();
            for (int i = 0; i < depth; i++) {
                context = context.withValue(Key.of("value " + i), i);
            }
            return new Deep(context, Key.of("missing"));
        }

        void look() {
            if (context.value(missing) != null) {
                throw new AssertionError("found what is not there");
            }
        }
    }

    private static Work deepValue(int depth) {
        Deep deep = Deep.of(depth);
        return Work.repeat(deep::look);
    }

    private static Work deepValueElsewhere(int depth) {
        Deep deep = Deep.of(depth);
        return Work.repeat(() -> {
            var one = new Crew(1);
            one.start(deep::look);
            one.join();
        });
    }
}
