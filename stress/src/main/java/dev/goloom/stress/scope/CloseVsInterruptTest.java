package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Scope;
import dev.goloom.scope.Subtask;
import dev.goloom.stress.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * The owner closes a scope with a child that blocks, and is interrupted: it waits nevertheless, and the status is set then.
 * It has not joined, and close complains of that, when the child has ended.
 */
@JCStressTest
@Description("close against interrupt: all children have ended, and the interrupt status is kept")
@Outcome(id = "CANCELLED, interrupted, kept", expect = ACCEPTABLE, desc = "interrupt -> close, or while it waits")
@Outcome(id = "CANCELLED, not yet, kept", expect = ACCEPTABLE, desc = "close -> interrupt")
@Outcome(id = "RUNNING, .*", expect = FORBIDDEN, desc = "close did not wait for the child")
@Outcome(id = ".*, lost", expect = FORBIDDEN, desc = "the interrupt is lost")
@Outcome(expect = FORBIDDEN, desc = "the child ended otherwise, or close did not complain")
@State
public class CloseVsInterruptTest {

    private final Step closing = new Step();
    private final Step interrupted = new Step();
    private volatile @Nullable Thread owner;

    @Actor
    public void owner(LLL_Result r) {
        owner = Thread.currentThread();
        r.r1 = closed();
        r.r2 = Thread.currentThread().isInterrupted() ? "interrupted" : "not yet";
        interrupted.await();
        r.r3 = Thread.interrupted() ? "kept" : "lost";
    }

    private String closed() {
        Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background());
        String child = "not forked";
        try {
            Subtask<String> blocks = scope.fork(Joined::block);
            closing.done();
            try {
                scope.close();
                child = "no complaint";
            } catch (IllegalStateException notJoined) {
                child = blocks.state().toString();
            }
        } catch (InterruptedException tooEarly) {
            throw new AssertionError(tooEarly);
        }
        return child;
    }

    @Actor
    public void interrupter() {
        closing.awaitAndLinger(20_000);
        Objects.requireNonNull(owner).interrupt();
        interrupted.done();
    }
}
