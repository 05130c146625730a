package dev.goloom.bench.work.grpc;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.ContextWork;
import dev.goloom.bench.work.Contexts;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import io.grpc.Context;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What gRPC's {@link Context} offers: a tree of contexts with deadlines and values. Its deadlines are an executor's. */
public final class GrpcContext implements Contexts<Context, Context.CancellableContext, Context.Key<String>> {
    private final ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    private GrpcContext() {
        executor.setRemoveOnCancelPolicy(true);
    }

    public static Offers offers() {
        var offers = new Offers();
        ContextWork.offer(offers, new GrpcContext(), 1, 10, 100);
        for (String root : new String[] {"Background", "OpenCanceler", "ClosedCanceler"}) {
            offers.cannot("CancelTree/depth=1000/Root=" + root, "warns of 1000");
        }
        offers.cannot("CheckCanceled/Done", "no done");
        offers.cannot("ContextCancelDone", "no done");
        offers.cannotOther(Group.GROWTH, "not compared");
        offers.cannotOther(Group.CALL, "no channels");
        offers.cannotOther(Group.CHANNEL, "no channels");
        offers.cannotOther(Group.TIME, "no timers");
        offers.cannotOther(Group.FLOOR, "bare threads");
        return offers;
    }

    @Override
    public Context background() {
        return Context.ROOT;
    }

    @Override
    public Context.CancellableContext withCancel(Context parent) {
        return parent.withCancellation();
    }

    @Override
    public Context.CancellableContext withTimeoutOfAnHour() {
        return Context.ROOT.withDeadlineAfter(1, TimeUnit.HOURS, executor);
    }

    @Override
    public void cancel(Context.CancellableContext context) {
        context.cancel(null);
    }

    @Override
    public void descend(Context root, int depth) {
        Context context = root;
        for (int i = 0; i < depth; i++) {
            context = context.withCancellation();
        }
    }

    @Override
    public Work.Operation descending(int depth) {
        return () -> descend(Context.ROOT, depth);
    }

    @Override
    public Work.Operation looking(Context context, Context.Key<String> missing) {
        return () -> {
            if (missing.get(context) != null) {
                throw new AssertionError("found what is not there");
            }
        };
    }

    @Override
    public Work.Operation checking(Context.CancellableContext context, boolean ended) {
        return () -> {
            if (context.isCancelled() != ended) {
                throw new AssertionError("cancelled, or not");
            }
        };
    }

    @Override
    public Context.Key<String> key(String name) {
        return Context.key(name);
    }

    @Override
    public Context withValue(Context parent, Context.Key<String> key, String value) {
        return parent.withValue(key, value);
    }

    @Override
    public @Nullable String value(Context context, Context.Key<String> key) {
        return key.get(context);
    }

    @Override
    public Context.CancellableContext[] places(int count) {
        return new Context.CancellableContext[count];
    }
}
