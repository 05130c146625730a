package dev.goloom.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instants at equal distances; what a slow receiver, stop and reset make of them. */
@SuppressWarnings("NullAway") // null is among what is tested
class TickerTest {

    private static final long PERIOD = 100;

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue deadlines = DeadlineQueue.of(clock);
    private final Ticker ticker = Ticker.start(clock, Duration.ofNanos(PERIOD));

    @ParameterizedTest
    @EnumSource
    void instants_areOnePeriodApart_notBefore(ThreadKind kind) throws Exception {
        for (int i = 1; i <= 3; i++) {
            var receiving = Goroutine.start(kind, ticker.channel()::receive).awaitBlocked();
            advance(PERIOD - 1);
            receiving.awaitBlocked();
            advance(1);
            assertEquals(i * PERIOD, receiving.join());
        }
    }

    @Test
    void slowReceiver_getsTheFirstThatHeMissed_thenTheNextInStep() throws Exception {
        advance(3 * PERIOD + 30);
        assertEquals(PERIOD, ticker.channel().tryReceive());
        assertNull(ticker.channel().tryReceive(), "those between are dropped");
        var receiving = Goroutine.start(ticker.channel()::receive).awaitBlocked();
        advance(PERIOD - 31);
        receiving.awaitBlocked();
        advance(1);
        assertEquals(4 * PERIOD, receiving.join());
    }

    @Test
    void receiveAtAnInstant_takesTheOneOfBefore_andDropsThisOne() {
        advance(4 * PERIOD);
        assertEquals(PERIOD, ticker.channel().tryReceive());
        assertNull(ticker.channel().tryReceive());
        advance(PERIOD);
        assertEquals(5 * PERIOD, ticker.channel().tryReceive());
    }

    @Test
    void clockThatJumps_handsOneInstantToWhoWaits_andKeepsTheNext() throws Exception {
        var receiving = Goroutine.start(ticker.channel()::receive).awaitBlocked();
        advance(10 * PERIOD);
        assertEquals(PERIOD, receiving.join());
        assertEquals(2 * PERIOD, ticker.channel().tryReceive());
        assertNull(ticker.channel().tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void severalReceivers_shareTheInstants(ThreadKind kind) throws Exception {
        List<Goroutine<Long>> receiving = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            receiving.add(Goroutine.start(kind, ticker.channel()::receive).awaitBlocked());
        }
        advance(10 * PERIOD);
        var received = new TreeSet<Long>();
        for (Goroutine<Long> each : receiving) {
            received.add(each.join());
        }
        assertEquals(new TreeSet<>(List.of(PERIOD, 2 * PERIOD, 3 * PERIOD, 4 * PERIOD)), received);
        assertEquals(5 * PERIOD, ticker.channel().tryReceive());
        assertEquals(0, deadlines.size());
    }

    @Test
    void stop_endsTheInstants_theOneThatHasComeToo() throws Exception {
        advance(PERIOD);
        ticker.stop();
        assertNull(ticker.channel().tryReceive(), "an instant of before the stop");
        ticker.stop();
        advance(10 * PERIOD);
        assertNull(ticker.channel().tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void stop_doesNotCloseTheChannel_whoWaitsGoesOnWaiting(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, ticker.channel()::receive).awaitBlocked();
        ticker.stop();
        assertEquals(0, deadlines.size());
        advance(10 * PERIOD);
        receiving.awaitBlocked();
        assertFalse(ticker.channel().isDrained());
        ticker.reset(Duration.ofNanos(7));
        advance(7);
        assertEquals(10 * PERIOD + 7, receiving.join());
    }

    @Test
    void reset_countsFromNow_withTheNewPeriod_andForgetsWhatHasCome() {
        advance(PERIOD + 5);
        ticker.reset(Duration.ofNanos(30));
        assertNull(ticker.channel().tryReceive(), "an instant of before the reset");
        advance(29);
        assertNull(ticker.channel().tryReceive());
        advance(1);
        assertEquals(PERIOD + 35, ticker.channel().tryReceive());
        advance(30);
        assertEquals(PERIOD + 65, ticker.channel().tryReceive());
    }

    @ParameterizedTest
    @EnumSource
    void reset_whileSomebodyWaits_isWhatHeWaitsForFromThen(ThreadKind kind) throws Exception {
        var receiving = Goroutine.start(kind, ticker.channel()::receive).awaitBlocked();
        ticker.reset(Duration.ofNanos(3 * PERIOD));
        advance(3 * PERIOD - 1);
        receiving.awaitBlocked();
        ticker.reset(Duration.ofNanos(1));
        advance(1);
        assertEquals(3 * PERIOD, receiving.join());
        advance(1);
        assertEquals(3 * PERIOD + 1, ticker.channel().tryReceive());
    }

    @Test
    void oneNanosecond_isAPeriod() throws Exception {
        ticker.reset(Duration.ofNanos(1));
        for (int i = 1; i <= 100; i++) {
            advance(1);
            assertEquals(i, ticker.channel().receive());
        }
    }

    @Test
    void hugePeriod_neverComesTwice_andDoesNotOverflow() {
        for (Duration huge : List.of(Duration.ofNanos(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE))) {
            ticker.reset(huge);
            advance(1_000 * PERIOD);
            assertNull(ticker.channel().tryReceive());
        }
        ticker.reset(Duration.ofNanos(Long.MAX_VALUE - 1 - clock.nanos()));
        advance(Long.MAX_VALUE - 1 - clock.nanos());
        assertEquals(Long.MAX_VALUE - 1, ticker.channel().tryReceive());
        assertNull(ticker.channel().tryReceive(), "the next one is past the end of time");
    }

    @Test
    void select_takesTheInstantsInTurn() throws Exception {
        Channel<String> elements = Channel.buffered(1);
        List<Object> seen = new ArrayList<>();
        var loop = Goroutine.start(() -> {
            Select<Boolean> next = Select.of(
                Select.receive(ticker.channel(), seen::add),
                Select.receive(elements, e -> !seen.add(e)));
            while (next.run()) {
                if (seen.size() == 2) {
                    return seen;
                }
            }
            return seen;
        }).awaitBlocked();
        advance(PERIOD);
        elements.send("element");
        loop.join();
        assertEquals(List.of(PERIOD, "element"), seen);
    }

    @Test
    void channel_isUnbuffered_andAlwaysTheSame() {
        advance(5 * PERIOD);
        assertEquals(0, ticker.channel().length());
        assertEquals(0, ticker.channel().capacity());
        assertSame(ticker.channel(), ticker.channel());
    }

    @Test
    void periodOfZeroOrLess_isRefused_andTheTickerGoesOn() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThrows(IllegalArgumentException.class, () -> Ticker.start(none));
            assertThrows(IllegalArgumentException.class, () -> Ticker.start(clock, none));
            var refused = assertThrows(IllegalArgumentException.class, () -> ticker.reset(none));
            assertTrue(refused.getMessage().contains(none.toString()), refused::getMessage);
        }
        advance(PERIOD);
        assertEquals(PERIOD, ticker.channel().tryReceive());
        assertThrows(NullPointerException.class, () -> ticker.reset(null));
        assertThrows(NullPointerException.class, () -> Ticker.start(null, Duration.ofNanos(1)));
    }

    private void advance(long nanos) {
        clock.advance(Duration.ofNanos(nanos));
    }
}
