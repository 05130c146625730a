package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Blocking;
import dev.goloom.stress.Start;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What was written before a cancel, and before a function was registered, is read by that function. */
@JCStressTest
@Description("write, cancel, function: it sees what came before the cancel, and before its registration")
@Outcome(id = "told 1 1", expect = ACCEPTABLE, desc = "in any order")
@Outcome(id = "told .*", expect = FORBIDDEN, desc = "the function runs, and does not see what came before")
@Outcome(expect = FORBIDDEN, desc = "the function does not run")
@State
public class CancelThenAfterFuncTest {

    private final Start start = new Start();
    private final CancellableContext context = Context.background().withCancel();
    private final Channel<String> seen = Channel.buffered(1);
    private int before;
    private int registered;

    @Actor
    public void canceller() {
        start.together();
        before = 1;
        context.cancel();
    }

    @Actor
    public void listener(L_Result r) {
        start.together();
        registered = 1;
        context.afterFunc(() -> seen.trySend("told " + before + " " + registered));
        r.r1 = Blocking.outcome(() -> Objects.requireNonNull(seen.receive()));
    }
}
