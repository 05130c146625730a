package dev.goloom.badinput;

import static dev.goloom.badinput.Row.fails;
import static dev.goloom.badinput.Row.interrupted;
import static dev.goloom.badinput.Row.isNull;
import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.send;
import static dev.goloom.select.Select.sendFrom;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ChannelClosedException;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SelectBadInputTest {

    private static final String RECEIVE = "Select.receive(ReceiveChannel, Function)";
    private static final String RECEIVE_PLAIN = "Select.receive(ReceiveChannel, Supplier)";
    private static final String SEND = "Select.send(SendChannel, Object, Supplier)";
    private static final String SEND_FROM = "Select.sendFrom(SendChannel, Supplier, Supplier)";
    private static final String AFTER = "Select.after(Duration, Supplier)";
    private static final String AFTER_ON = "Select.after(Clock, Duration, Supplier)";

    private static final String TOO_MANY = "a select has at most one otherwise case";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Fixture.Foreign FOREIGN = new Fixture.Foreign();

    private static String handled() {
        return "handled";
    }

    @TestFactory
    Stream<DynamicTest> badInput_throws_andChangesNothing() {
        return Row.tests(rows(), Selects::new);
    }

    static List<Row<Selects>> rows() {
        List<Row<Selects>> rows = new ArrayList<>(ofCases());
        rows.addAll(making("Select.of(Case[])", Select::of));
        rows.addAll(making("Select.inOrder(Case[])", Select::inOrder));
        rows.addAll(making("Select.select(Case[])", Select::select));
        rows.addAll(making("Select.selectInOrder(Case[])", Select::selectInOrder));
        rows.addAll(turn("Select.select(Case[])", Select::select));
        rows.addAll(turn("Select.selectInOrder(Case[])", Select::selectInOrder));
        rows.addAll(turn("Select.run()", cases -> Select.of(cases).run()));
        rows.addAll(turn("Select.run()", cases -> Select.inOrder(cases).run()));
        return rows;
    }

    private static List<Row<Selects>> ofCases() {
        return List.of(
            isNull(RECEIVE, "channel", f -> receive(null, e -> e)),
            isNull(RECEIVE, "handler", f -> receive(f.one, (Function<String, String>) null)),
            isNull(RECEIVE, "handler", f -> receive(Channel.never(), (Function<Object, String>) null)),
            fails(RECEIVE, "a foreign channel", f -> receive(FOREIGN, e -> e),
                IllegalArgumentException.class, "not a channel of goloom: foreign"),
            isNull(RECEIVE_PLAIN, "channel", f -> receive(null, SelectBadInputTest::handled)),
            isNull(RECEIVE_PLAIN, "handler", f -> receive(f.one, (Supplier<String>) null)),
            fails(RECEIVE_PLAIN, "a foreign channel", f -> receive(FOREIGN, SelectBadInputTest::handled),
                IllegalArgumentException.class, "not a channel of goloom: foreign"),
            isNull(SEND, "channel", f -> send(null, "b", SelectBadInputTest::handled)),
            isNull(SEND, "element", f -> send(f.one, null, SelectBadInputTest::handled)),
            isNull(SEND, "element", f -> send(Channel.never(), null, SelectBadInputTest::handled)),
            isNull(SEND, "handler", f -> send(f.one, "b", null)),
            fails(SEND, "a foreign channel", f -> send(FOREIGN, "b", SelectBadInputTest::handled),
                IllegalArgumentException.class, "not a channel of goloom: foreign"),
            isNull(SEND_FROM, "channel", f -> sendFrom(null, () -> "b", SelectBadInputTest::handled)),
            isNull(SEND_FROM, "elements", f -> sendFrom(f.one, null, SelectBadInputTest::handled)),
            isNull(SEND_FROM, "handler", f -> sendFrom(f.one, () -> "b", null)),
            fails(SEND_FROM, "a foreign channel", f -> sendFrom(FOREIGN, () -> "b", SelectBadInputTest::handled),
                IllegalArgumentException.class, "not a channel of goloom: foreign"),
            isNull(AFTER, "duration", f -> after(null, SelectBadInputTest::handled)),
            isNull(AFTER, "handler", f -> after(HOUR, null)),
            isNull(AFTER_ON, "clock", f -> after(null, HOUR, SelectBadInputTest::handled)),
            isNull(AFTER_ON, "duration", f -> after(f.clock, null, SelectBadInputTest::handled)),
            isNull(AFTER_ON, "handler", f -> after(f.clock, HOUR, null)),
            isNull("Select.otherwise(Supplier)", "handler", f -> otherwise(null)),
            isNull("Case.when(BooleanSupplier)", "condition",
                f -> otherwise(SelectBadInputTest::handled).when((BooleanSupplier) null)),
            isNull("Case.when(BooleanSupplier)", "condition",
                f -> otherwise(SelectBadInputTest::handled).when(false).when((BooleanSupplier) null)));
    }

    /** What makes a select of cases, or runs them at once. */
    private interface Use {
        Object of(Case<? extends String>[] cases) throws Exception;
    }

    /** Cases that make no select: said when it is made, and not only when it is run. */
    private static List<Row<Selects>> making(String method, Use use) {
        return List.of(
            isNull(method, "cases", f -> use.of(null)),
            Row.<Selects>isNull(method, "cases", f -> use.of(null)).onInterruptedThread(),
            isNull(method, "cases[0]", f -> use.of(cases((Case<String>) null))),
            isNull(method, "cases[1]", f -> use.of(cases(f.ready(), null, otherwise(f.handler())))),
            fails(method, "two otherwise", f -> use.of(cases(otherwise(f.handler()), otherwise(f.handler()))),
                IllegalArgumentException.class, TOO_MANY),
            fails(method, "two otherwise, and something is ready",
                f -> use.of(cases(otherwise(f.handler()), otherwise(f.handler()), f.ready())),
                IllegalArgumentException.class, TOO_MANY),
            Row.<Selects>fails(method, "two otherwise",
                f -> use.of(cases(otherwise(f.handler()), f.ready(), otherwise(f.handler()))),
                IllegalArgumentException.class, TOO_MANY).onInterruptedThread());
    }

    /** One turn: if it throws, no case is committed; if it is interrupted, nothing is evaluated. */
    private static List<Row<Selects>> turn(String method, Use use) {
        RuntimeException broken = new IllegalStateException("broken");
        return List.of(
            interrupted(method, "interrupted, no cases", f -> use.of(cases())),
            interrupted(method, "interrupted, a case is ready", f -> use.of(cases(f.ready()))),
            interrupted(method, "interrupted, nothing is ready", f -> use.of(cases(f.waiting()))),
            interrupted(method, "interrupted, never ready",
                f -> use.of(cases(receive(Channel.never(), SelectBadInputTest::handled)))),
            interrupted(method, "interrupted, otherwise", f -> use.of(cases(f.waiting(), otherwise(f.handler())))),
            interrupted(method, "interrupted, after", f -> use.of(cases(after(f.clock, HOUR, f.handler())))),
            interrupted(method, "interrupted, after no time",
                f -> use.of(cases(f.waiting(), after(f.clock, Duration.ZERO, f.handler())))),
            interrupted(method, "interrupted, guarded", f -> use.of(cases(f.ready().when(f.condition())))),
            interrupted(method, "interrupted, sendFrom",
                f -> use.of(cases(sendFrom(f.one, f.handler(), f.handler())))),
            interrupted(method, "interrupted, send on a closed channel",
                f -> use.of(cases(send(f.closed, "b", f.handler())))),

            fails(method, "send on a closed channel",
                f -> use.of(cases(f.waiting(), send(f.closed, "b", f.handler()))),
                ChannelClosedException.class, "send on a closed channel"),
            fails(method, "sendFrom on a closed channel",
                f -> use.of(cases(f.waiting(), sendFrom(f.closed, () -> "b", f.handler()))),
                ChannelClosedException.class, "send on a closed channel"),
            isNull(method, "element", f -> use.of(cases(f.ready(), sendFrom(f.one, () -> null, f.handler())))),
            fails(method, "sendFrom throws", f -> use.of(cases(f.ready(), sendFrom(f.one, () -> {
                throw broken;
            }, f.handler()))), IllegalStateException.class, "broken"),
            fails(method, "two otherwise, one of them for the condition holds",
                f -> use.of(cases(f.ready(), otherwise(f.handler()), otherwise(f.handler()).when(() -> true))),
                IllegalArgumentException.class, TOO_MANY),
            fails(method, "a condition throws", f -> use.of(cases(f.ready(), f.waiting().when(() -> {
                throw broken;
            }))), IllegalStateException.class, "broken"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Case<? extends String>[] cases(Case<? extends String>... cases) {
        return cases;
    }

    static final class Selects implements Fixture {

        final ManualClock clock = Clock.manual();
        final Channel<String> one = Fixture.holdingOne(2);
        final Channel<String> closed = Fixture.holdingOne(1);
        final Channel<String> empty = Channel.rendezvous();
        final AtomicInteger calls = new AtomicInteger();

        Selects() {
            closed.close();
        }

        Case<String> ready() {
            return receive(one, handler());
        }

        Case<String> waiting() {
            return receive(empty, handler());
        }

        Supplier<String> handler() {
            return () -> "call " + calls.incrementAndGet();
        }

        BooleanSupplier condition() {
            return () -> calls.incrementAndGet() > 0;
        }

        @Override
        public String state() {
            return Stream.of(one, closed, empty).map(Fixture::describe).toList() + ", "
                    + DeadlineQueue.of(clock).size() + " armed, " + calls + " calls";
        }
    }
}
