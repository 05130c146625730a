package dev.goloom.stress.select;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import dev.goloom.stress.Waiting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A select on a result and a context's end waits; the result arrives as the context's parent is cancelled. */
@JCStressTest
@Description("result against done: the result is received, or it is still in the channel")
@Outcome(id = "result, nothing left", expect = ACCEPTABLE, desc = "result -> cancel")
@Outcome(id = "ended, result left", expect = ACCEPTABLE, desc = "cancel -> result: the result stays in the channel")
@Outcome(id = "ended, nothing left", expect = FORBIDDEN, desc = "received *and* reported as ended: the result is lost")
@Outcome(id = "result, result left", expect = FORBIDDEN, desc = "received *and* left in the channel: duplicated")
@Outcome(expect = FORBIDDEN, desc = "the select failed")
@State
public class ResultVsDoneTest {

    private final CancellableContext parent = Context.background().withCancel();
    private final Context context = parent.withCancel();
    private final Channel<String> results = Channel.buffered(1);

    private final Waiting caller = new Waiting(() -> Select.<String>select(
        Select.receive(results, result -> result), Select.receive(context.done(), () -> "ended")));

    @Actor
    public void worker() {
        results.trySend("result");
    }

    @Actor
    public void canceller() {
        parent.cancel();
    }

    @Arbiter
    public void caller(LL_Result r) {
        r.r1 = caller.outcome();
        r.r2 = results.tryReceive() == null ? "nothing left" : "result left";
    }
}
