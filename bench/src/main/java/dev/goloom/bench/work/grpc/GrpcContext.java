package dev.goloom.bench.work.grpc;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalWork;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import io.grpc.Context;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What gRPC's {@link Context} offers: a tree of contexts with deadlines and values. Its deadlines are an executor's. */
public final class GrpcContext {
    private static final int WORK = 100;
    private static final int TEN = 10;

    private GrpcContext() {}

    public static Offers offers() {
        var offers = new Offers();
        offers.can("CommonParentCancel", GrpcContext::commonParent);
        for (int live : new int[] {40, 4_000, 400_000}) {
            offers.can("WithTimeout/concurrency=" + live, () -> new AmongLive(live));
        }
        for (String root : new String[] {"Background", "OpenCanceler", "ClosedCanceler"}) {
            offers.cannot("CancelTree/depth=1000/Root=" + root, "warns of 1000");
        }
        for (int depth : new int[] {1, 10, 100}) {
            String tree = "CancelTree/depth=" + depth + "/Root=";
            offers.can(tree + "Background", () -> Work.repeat(() -> descend(Context.ROOT, depth)));
            offers.can(tree + "OpenCanceler", () -> Work.repeat(() -> {
                Context.CancellableContext root = Context.ROOT.withCancellation();
                descend(root, depth);
                root.cancel(null);
            }));
            offers.can(tree + "ClosedCanceler", () -> Work.repeat(() -> {
                Context.CancellableContext root = Context.ROOT.withCancellation();
                root.cancel(null);
                descend(root, depth);
            }));
        }
        offers.can("CheckCanceled/Err", () -> isCancelled(true));
        offers.can("ErrOK", () -> isCancelled(false));
        offers.can("ErrCanceled", () -> isCancelled(true));
        offers.cannot("CheckCanceled/Done", "no done");
        offers.cannot("ContextCancelDone", "no done");
        for (int depth : new int[] {10, 20, 30, 50, 100}) {
            offers.can("DeepValueSameGoRoutine/depth=" + depth, () -> deepValue(depth));
            offers.can("DeepValueNewGoRoutine/depth=" + depth, () -> deepValueElsewhere(depth));
        }
        offers.cannotOther(Group.GROWTH, "not compared");
        offers.cannotOther(Group.CALL, "no channels");
        offers.cannotOther(Group.CHANNEL, "no channels");
        offers.cannotOther(Group.TIME, "no timers");
        offers.cannotOther(Group.FLOOR, "bare threads");
        return offers;
    }

    private static Work commonParent() {
        Context.Key<String> key = Context.key("row");
        Context shared = Context.ROOT.withValue(key, "value").withCancellation();
        return Work.parallel(turns -> {
            while (turns.next()) {
                Context.CancellableContext child = shared.withCancellation();
                if (!"value".equals(key.get(child))) {
                    throw new AssertionError("the value is not inherited");
                }
                LocalWork.run(WORK);
                child.cancel(null);
                LocalWork.run(WORK);
            }
        });
    }

    private static final class AmongLive implements Work {
        private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());
        private final Context.CancellableContext[] live;

        AmongLive(int count) {
            executor.setRemoveOnCancelPolicy(true);
            live = new Context.CancellableContext[count];
            for (int i = 0; i < count; i++) {
                live[i] = withTimeout();
            }
        }

        private Context.CancellableContext withTimeout() {
            return Context.ROOT.withDeadlineAfter(1, TimeUnit.HOURS, executor);
        }

        @Override
        public void run(int times) throws Exception {
            Work.parallel(turns -> {
                var ten = new Context.CancellableContext[TEN];
                while (turns.next()) {
                    for (int i = 0; i < TEN; i++) {
                        ten[i] = withTimeout();
                    }
                    for (Context.CancellableContext one : ten) {
                        one.cancel(null);
                    }
                }
            }).run(times);
            if (live[0].isCancelled()) {
                throw new AssertionError("one that lives on has ended");
            }
        }
    }

    private static Context descend(Context root, int depth) {
        Context context = root;
        for (int i = 0; i < depth; i++) {
            context = context.withCancellation();
        }
        return context;
    }

    private static Work isCancelled(boolean cancelled) {
        Context.CancellableContext context = Context.ROOT.withCancellation();
        if (cancelled) {
            context.cancel(null);
        }
        return Work.repeat(() -> {
            if (context.isCancelled() != cancelled) {
                throw new AssertionError("cancelled, or not");
            }
        });
    }

    private record Deep(Context context, Context.Key<Integer> missing) {
        static Deep of(int depth) {
            Context context = Context.ROOT;
            for (int i = 0; i < depth; i++) {
                context = context.withValue(Context.key("value " + i), i);
            }
            return new Deep(context, Context.key("missing"));
        }

        void look() {
            if (missing.get(context) != null) {
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
