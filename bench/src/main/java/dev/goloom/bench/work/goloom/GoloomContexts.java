package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.ContextWork;
import dev.goloom.bench.work.Contexts;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.context.Key;
import dev.goloom.scope.WaitGroup;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Its contexts, which have what others lack: a channel that tells of their end. */
final class GoloomContexts implements Contexts<Context, CancellableContext, Key<String>> {
    private static final Duration HOUR = Duration.ofHours(1);

    private GoloomContexts() {}

    static void offer(Offers offers) {
        ContextWork.offer(offers, new GoloomContexts(), 1, 10, 100, 1_000);
        offers.can("CheckCanceled/Done", GoloomContexts::endedDone);
        offers.can("ContextCancelDone", GoloomContexts::livingDone);
    }

    private static Work endedDone() {
        CancellableContext context = Context.background().withCancel();
        context.cancel();
        return Work.repeat(() -> {
            if (!context.done().isDrained()) {
                throw new AssertionError(context.toString());
            }
        });
    }

    private static Work livingDone() {
        Context context = Context.background().withCancel();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (context.done().isDrained()) {
                    throw new AssertionError(context.toString());
                }
            }
        });
    }

    @Override
    public Context background() {
        return Context.background();
    }

    @Override
    public CancellableContext withCancel(Context parent) {
        return parent.withCancel();
    }

    @Override
    public CancellableContext withTimeoutOfAnHour() {
        return Context.background().withTimeout(HOUR);
    }

    @Override
    public void cancel(CancellableContext context) {
        context.cancel();
    }

    @Override
    public void descend(Context root, int depth) {
        Context context = root;
        for (int i = 0; i < depth; i++) {
            context = context.withCancel();
        }
    }

    @Override
    public Work.Operation descending(int depth) {
        return () -> descend(Context.background(), depth);
    }

    @Override
    public Work.Operation looking(Context context, Key<String> missing) {
        return () -> {
            if (context.value(missing) != null) {
                throw new AssertionError("found what is not there");
            }
        };
    }

    @Override
    public Work.Operation checking(CancellableContext context, boolean ended) {
        return () -> {
            if ((context.err() != null) != ended) {
                throw new AssertionError(context.toString());
            }
        };
    }

    /** With a group, as Go does. */
    @Override
    public void elsewhere(Work.Operation work) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Throwable>();
        var one = new WaitGroup();
        one.go(() -> {
            try {
                work.run();
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        one.await();
        if (failure.get() != null) {
            throw new AssertionError("a goroutine of the row has failed", failure.get());
        }
    }

    @Override
    public Key<String> key(String name) {
        return Key.of(name);
    }

    @Override
    public Context withValue(Context parent, Key<String> key, String value) {
        return parent.withValue(key, value);
    }

    @Override
    public @Nullable String value(Context context, Key<String> key) {
        return context.value(key);
    }

    @Override
    public CancellableContext[] places(int count) {
        return new CancellableContext[count];
    }
}
