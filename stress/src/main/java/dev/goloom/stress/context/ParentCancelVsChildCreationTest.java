package dev.goloom.stress.context;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.stress.Start;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * A child is made while its parent is cancelled. Nobody registers it with the parent: it finds out when it is asked, and a
 * child that was asked too early has ended when the cancel has returned.
 */
@JCStressTest
@Description("parent's cancel against making a child: the child ends with the parent, whenever it was made")
@Outcome(id = "alive, parent, closed", expect = ACCEPTABLE, desc = "child -> cancel")
@Outcome(id = "parent, parent, closed", expect = ACCEPTABLE, desc = "cancel -> child")
@Outcome(expect = FORBIDDEN, desc = "the child does not end, or err and cause disagree")
@State
public class ParentCancelVsChildCreationTest {

    private final Start start = new Start();
    private final CancellableContext parent = Context.background().withCancel();
    private @Nullable Context made;

    @Actor
    public void canceller() {
        start.together();
        parent.cancel(new Exception("parent"));
    }

    @Actor
    public void maker(LLL_Result r) {
        start.together();
        Context child = parent.withCancel();
        r.r1 = Observed.cause(child);
        made = child;
    }

    @Arbiter
    public void later(LLL_Result r) {
        Context child = Objects.requireNonNull(made);
        r.r2 = Observed.cause(child);
        r.r3 = child.done().isDrained() ? "closed" : "open";
    }
}
