package dev.goloom.time;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.scope.Routine;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Timers in number and in haste on the machine's clock: none is lost. A test that hangs has lost one. */
class SystemTimerTest {

    private static final Duration NANO = Duration.ofNanos(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final Channel<Integer> calls = Channel.buffered(1_000);

    @ParameterizedTest
    @EnumSource
    void tickerOfANanosecond_servesAll_whileGarbageIsCollected(ThreadKind kind) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        var collector = Goroutine.start(ThreadKind.PLATFORM, () -> {
            for (int i = 0; i < 20 && !stop.get(); i++) {
                System.gc();
                Time.sleep(NANO);
            }
            return "";
        });
        Ticker ticker = Ticker.start(NANO);
        join(10, kind, () -> {
            long last = -1;
            for (int i = 0; i < 100; i++) {
                Long instant = ticker.channel().receive();
                assertTrue(instant != null && instant > last, "out of order");
                last = instant;
            }
        });
        stop.set(true);
        collector.join();
    }

    @ParameterizedTest
    @EnumSource
    void manySelectsOnOneTicker(ThreadKind kind) throws Exception {
        Ticker ticker = Ticker.start(Duration.ofNanos(1_000));
        join(4, kind, () -> {
            for (int i = 0; i < 2_000; i++) {
                select(receive(ticker.channel(), () -> ""), receive(Time.after(Duration.ofMillis(1)), () -> ""));
                select(receive(ticker.channel(), () -> ""), after(Duration.ofMillis(1), () -> ""));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void manyResetsOfOneTimer_theLastCounts(ThreadKind kind) throws Exception {
        Timer timer = Timer.start(NANO);
        join(4, kind, () -> {
            for (int i = 0; i < 5_000; i++) {
                select(receive(timer.channel(), () -> ""), otherwise(() -> ""));
                timer.reset(NANO);
            }
        });
        timer.reset(NANO);
        timer.channel().receive();
        assertFalse(timer.stop(), "received");
    }

    @Test
    void timersOfNoLength_areNotPassedOver() throws Exception {
        Timer again = Time.afterFunc(LONG, () -> calls.trySend(1));
        for (int i = 0; i < 5_000; i++) {
            Timer.start(Duration.ZERO).channel().receive();
            Time.sleep(Duration.ZERO);
            Time.afterFunc(Duration.ZERO, () -> calls.trySend(2));
            calls.receive();
            again.reset(Duration.ZERO);
            calls.receive();
        }
    }

    @Test
    void timerThatIsMovedToThePast_isCalledForEachStartThatWasNotStopped() throws Exception {
        for (int i = 0; i < 500; i++) {
            Timer timer = Time.afterFunc(LONG, () -> calls.trySend(1));
            for (int j = 0; j < 10; j++) {
                if (!timer.stop()) {
                    calls.receive();
                }
                assertFalse(timer.reset(Duration.ofDays(-20_000)), "stopped, or called");
            }
            calls.receive();
            assertFalse(timer.stop());
        }
        assertEquals(0, calls.length());
    }

    /** A hundred timers, each through the same steps, in an order drawn by lot. */
    @Test
    void timersThatAreMovedToAndFro_areCalledWhenTheyAreToBe() throws Exception {
        long seed = Long.getLong("goloom.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            moved.add(new Moved());
        }
        while (!moved.isEmpty()) {
            int index = random.nextInt(moved.size());
            if (moved.get(index).step(seed)) {
                moved.remove(index);
            }
        }
    }

    private static final class Moved {

        private final Channel<Integer> calls = Channel.buffered(1);
        private final Timer timer = Time.afterFunc(Duration.ZERO, () -> calls.trySend(1));
        private int steps;

        /** Returns whether this was the last one. */
        boolean step(long seed) throws InterruptedException {
            switch (steps++) {
                case 0, 8 -> calls.receive();
                case 1, 3, 5 -> assertFalse(timer.reset(Duration.ofMinutes(steps)), () -> "pending, seed " + seed);
                case 2, 4, 6 -> assertTrue(timer.stop(), () -> "not pending, seed " + seed);
                case 7 -> assertFalse(timer.reset(Duration.ZERO), () -> "pending, seed " + seed);
                default -> assertEquals(0, calls.length());
            }
            return steps > 9;
        }
    }

    @Test
    void thousandsOfShortSleeps_allEnd() throws Exception {
        List<Goroutine<String>> sleeping = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            sleeping.add(Goroutine.start(() -> {
                Time.sleep(Duration.ofNanos(10_000));
                return "";
            }));
            Time.sleep(Duration.ofNanos(1_000));
        }
        for (Goroutine<String> each : sleeping) {
            each.join();
        }
    }

    /** Two goroutines keep each other busy until a timer's function stops them. */
    @Test
    void function_isCalled_thoughOthersAreAlwaysReadyToRun() throws Exception {
        Channel<String> channel = Channel.buffered(1);
        AtomicBoolean stop = new AtomicBoolean();
        var sender = Goroutine.start(() -> {
            while (!stop.get()) {
                channel.send("element");
            }
            channel.close();
            return "";
        });
        var receiver = Goroutine.start(() -> {
            int count = 0;
            for (String element : channel) {
                count += element.length();
            }
            return count;
        });
        Time.afterFunc(Duration.ofNanos(1_000), () -> stop.set(true));
        sender.join();
        receiver.join();
    }

    private static void join(int threads, ThreadKind kind, Routine step) throws Exception {
        List<Goroutine<String>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(Goroutine.start(kind, () -> {
                step.run();
                return "";
            }));
        }
        for (Goroutine<String> each : all) {
            each.join();
        }
    }
}
