package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;

import dev.goloom.Go;
import dev.goloom.channel.Channel;
import dev.goloom.select.Case;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The front door passes everything on, bad input too. */
class GoBadInputTest {

    private static final String RECEIVE = "Go.receive(ReceiveChannel, Function)";
    private static final String RECEIVE_PLAIN = "Go.receive(ReceiveChannel, Supplier)";
    private static final String SEND = "Go.send(SendChannel, Object, Supplier)";
    private static final String SEND_FROM = "Go.sendFrom(SendChannel, Supplier, Supplier)";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Fixture.Foreign FOREIGN = new Fixture.Foreign();

    private static String handled() {
        return "handled";
    }

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Door::new);
    }

    static List<Row<Door>> rows() {
        return List.of(
            isNull("Go.go(Routine)", "routine", f -> Go.go(null)),
            isNull("Go.select(Case[])", "cases", f -> Go.select((Case<String>[]) null)),
            isNull("Go.select(Case[])", "cases[0]", f -> Go.select((Case<String>) null)),
            interrupted("Go.select(Case[])", "interrupted, a case is ready", f -> Go.select(f.ready())),
            interrupted("Go.select(Case[])", "interrupted, after", f -> Go.select(Go.after(HOUR, f.handler()))),
            isNull("Go.selectInOrder(Case[])", "cases", f -> Go.selectInOrder((Case<String>[]) null)),
            isNull("Go.selectInOrder(Case[])", "cases[0]", f -> Go.selectInOrder((Case<String>) null)),
            interrupted("Go.selectInOrder(Case[])", "interrupted, a case is ready", f -> Go.selectInOrder(f.ready())),

            isNull(RECEIVE, "channel", f -> Go.receive(null, e -> e)),
            isNull(RECEIVE, "handler", f -> Go.receive(f.one, (Function<String, String>) null)),
            fails(RECEIVE, "a foreign channel", f -> Go.receive(FOREIGN, e -> e),
                IllegalArgumentException.class, "not a channel of goloom: foreign"),
            isNull(RECEIVE_PLAIN, "channel", f -> Go.receive(null, GoBadInputTest::handled)),
            isNull(RECEIVE_PLAIN, "handler", f -> Go.receive(f.one, (Supplier<String>) null)),
            isNull(SEND, "channel", f -> Go.send(null, "b", GoBadInputTest::handled)),
            isNull(SEND, "element", f -> Go.send(f.one, null, GoBadInputTest::handled)),
            isNull(SEND, "handler", f -> Go.send(f.one, "b", null)),
            isNull(SEND_FROM, "channel", f -> Go.sendFrom(null, () -> "b", GoBadInputTest::handled)),
            isNull(SEND_FROM, "elements", f -> Go.sendFrom(f.one, null, GoBadInputTest::handled)),
            isNull(SEND_FROM, "handler", f -> Go.sendFrom(f.one, () -> "b", null)),
            isNull("Go.after(Duration, Supplier)", "duration", f -> Go.after(null, GoBadInputTest::handled)),
            isNull("Go.after(Duration, Supplier)", "handler", f -> Go.after(HOUR, null)),
            isNull("Go.otherwise(Supplier)", "handler", f -> Go.otherwise(null)),

            isNull("Go.after(Duration)", "duration", f -> Go.after(null)),
            isNull("Go.afterFunc(Duration, Runnable)", "duration", f -> Go.afterFunc(null, f.calls::incrementAndGet)),
            isNull("Go.afterFunc(Duration, Runnable)", "function", f -> Go.afterFunc(HOUR, null)),
            isNull("Go.sleep(Duration)", "duration", f -> Go.sleep(null)),
            interrupted("Go.sleep(Duration)", "interrupted", f -> Go.sleep(HOUR)),
            interrupted("Go.sleep(Duration)", "interrupted, no time", f -> Go.sleep(Duration.ZERO)));
    }

    static final class Door implements Fixture {

        final Channel<String> one = Fixture.holdingOne(2);
        final AtomicInteger calls = new AtomicInteger();

        Case<String> ready() {
            return Go.receive(one, handler());
        }

        Supplier<String> handler() {
            return () -> "call " + calls.incrementAndGet();
        }

        @Override
        public String state() {
            return Fixture.describe(one) + ", " + calls + " calls";
        }
    }
}
