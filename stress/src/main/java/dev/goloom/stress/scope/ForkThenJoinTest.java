package dev.goloom.stress.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.goloom.context.Context;
import dev.goloom.scope.Scope;
import dev.goloom.stress.Blocking;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * What an owner wrote before a fork is read by the child, and what the child wrote is read by the owner after join. Two
 * owners with a scope each keep both processors busy.
 */
@JCStressTest
@Description("write, fork, write by the child, join: both writes are seen")
@Outcome(id = "joined 1 2, joined 1 2", expect = ACCEPTABLE, desc = "question -> fork -> answer -> join")
@Outcome(id = {".*joined 0 .*"}, expect = FORBIDDEN, desc = "the child does not see what came before the fork")
@Outcome(id = {".*joined . 0.*"}, expect = FORBIDDEN, desc = "the owner does not see what the child did")
@Outcome(expect = FORBIDDEN, desc = "join failed, or does not return")
@State
public class ForkThenJoinTest {

    private final Talk first = new Talk();
    private final Talk second = new Talk();

    @Actor
    public void first(LL_Result r) {
        r.r1 = Blocking.outcome(first::hold);
    }

    @Actor
    public void second(LL_Result r) {
        r.r2 = Blocking.outcome(second::hold);
    }

    private static final class Talk {

        private int question;
        private int seen;
        private int answer;

        String hold() throws Exception {
            try (Scope<@Nullable Object, @Nullable Void> scope = Scope.open(Context.background())) {
                question = 1;
                scope.fork(() -> {
                    seen = question;
                    answer = 2;
                });
                return Joined.outcome(scope) + " " + seen + " " + answer;
            }
        }
    }
}
