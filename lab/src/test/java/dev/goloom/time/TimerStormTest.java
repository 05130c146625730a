package dev.goloom.time;

import static dev.goloom.select.Select.after;
import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many threads at one timer. Every start of it ends exactly once: it is received, or its function called, or a stop or
 * reset answers that it was pending. {@code -Dgoloom.seed} repeats the choices of a run, not its interleaving.
 */
class TimerStormTest {

    private static final long SEED = Long.getLong("goloom.seed", System.nanoTime());
    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger started = new AtomicInteger(1);
    private final AtomicInteger over = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    void everyStart_isReceivedOrStopped_onTheMachinesClock(ThreadKind kind) throws Exception {
        Timer timer = Timer.start(Duration.ofNanos(50_000));
        storm(kind, 4, random -> operate(timer, random));
        end(timer.stop());
        assertEquals(started.get(), over.get(), "starts and ends, seed " + SEED);
    }

    @ParameterizedTest
    @EnumSource
    void everyStart_isCalledOrStopped_onTheMachinesClock(ThreadKind kind) throws Exception {
        Timer timer = Time.afterFunc(Duration.ofNanos(50_000), over::incrementAndGet);
        storm(kind, 4, random -> {
            if (random.nextInt(3) == 0) {
                end(timer.stop());
            } else {
                reset(timer, Duration.ofNanos(random.nextInt(20_000)));
            }
        });
        end(timer.stop());
        while (over.get() < started.get()) {
            Time.sleep(Duration.ofMillis(1)); // those that were started; the test's time limit ends a wait in vain
        }
        Time.sleep(Duration.ofMillis(10)); // room for a call too many; it is looked for, not waited for
        assertEquals(started.get(), over.get(), "starts and ends, seed " + SEED);
    }

    /** One moves the clock and starts the timer; the others receive in all ways there are. No start has another's instant. */
    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("ThreadPriorityCheck") // the yield only lets the others go on
    void noInstant_isReceivedTwice_norAfterItsReset(ThreadKind kind) throws Exception {
        ManualClock clock = Clock.manual();
        Timer timer = Timer.start(clock, Duration.ofNanos(1));
        Channel<String> stop = Channel.rendezvous();
        var received = ConcurrentHashMap.<Long>newKeySet();
        List<Goroutine<Integer>> receivers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int way = i;
            receivers.add(Goroutine.start(kind, () -> receiveAll(way, timer, stop, instant -> {
                assertTrue(instant <= clock.nanos(), "early, seed " + SEED);
                received.add(instant);
            })));
        }
        var random = new SplittableRandom(SEED);
        int pending = 0;
        int resets = 5_000;
        for (int i = 0; i < resets; i++) {
            clock.advance(Duration.ofNanos(random.nextInt(1, 4)));
            for (int yields = random.nextInt(3); yields > 0; yields--) {
                Thread.yield(); // gives the receivers a chance, and never the same
            }
            pending += timer.reset(Duration.ofNanos(random.nextInt(1, 4))) ? 1 : 0;
        }
        pending += timer.reset(LONG) ? 1 : 0;
        clock.advance(LONG.minusNanos(1));
        stop.close();
        int count = 0;
        for (Goroutine<Integer> each : receivers) {
            count += each.join();
        }
        assertTrue(timer.stop(), "the last start, which nobody can have received");
        assertEquals(resets + 1, count + pending, "starts and ends, seed " + SEED);

        assertEquals(count, received.size(), "instants received, and different ones");
        assertEquals(0, DeadlineQueue.of(clock).size());
    }

    /** Once a stop or reset has returned, its thread finds nothing of before; though receivers and the clock race with it. */
    @RepeatedTest(3)
    void stopAndReset_leaveNothing() throws Exception {
        ManualClock clock = Clock.manual();
        Timer timer = Timer.start(clock, LONG);
        Channel<String> stop = Channel.rendezvous();
        var clockwork = Goroutine.start(() -> {
            while (!stop.isDrained()) {
                clock.advance(Duration.ofNanos(1));
            }
            return "";
        });
        var receiver = Goroutine.start(() -> receiveAll(0, timer, stop, instant -> {}));
        for (int i = 0; i < 5_000; i++) {
            timer.reset(Duration.ofNanos(i % 5));
            if (i % 2 == 0) {
                timer.stop();
            } else {
                timer.reset(LONG);
            }
            assertNull(timer.channel().tryReceive(), "an instant of before");
        }
        stop.close();
        clockwork.join();
        receiver.join();
    }

    /** A ticker never goes back, whoever receives. */
    @ParameterizedTest
    @EnumSource
    void ticker_givesEachInstantOnce(ThreadKind kind) throws Exception {
        Ticker ticker = Ticker.start(Duration.ofNanos(1_000));
        var received = ConcurrentHashMap.<Long>newKeySet();
        long first = Objects.requireNonNull(ticker.channel().receive());
        storm(kind, 4, random -> {
            Long instant = random.nextBoolean() ? ticker.channel().tryReceive() : ticker.channel().receive();
            if (instant != null) {
                assertTrue(received.add(instant), "received twice: " + instant);
                assertEquals(0, (instant - first) % 1_000, "out of step");
                assertTrue(instant > first && instant <= Clock.system().nanos(), "early: " + instant);
            }
        });
    }

    private void operate(Timer timer, SplittableRandom random) throws InterruptedException {
        switch (random.nextInt(6)) {
            case 0 -> end(timer.stop());
            case 1 -> end(timer.channel().tryReceive() != null);
            case 2 -> end(select(receive(timer.channel(), () -> true), otherwise(() -> false)));
            case 3 -> end(select(
                receive(timer.channel(), () -> true),
                receive(timer.channel(), () -> true),
                after(Duration.ofNanos(random.nextInt(30_000)), () -> false)));
            default -> reset(timer, Duration.ofNanos(random.nextInt(-1_000, 20_000)));
        }
    }

    private void reset(Timer timer, Duration duration) {
        started.incrementAndGet();
        end(timer.reset(duration));
    }

    private void end(boolean ended) {
        if (ended) {
            over.incrementAndGet();
        }
    }

    private static int receiveAll(int way, Timer timer, Channel<String> stop, LongConsumer received)
            throws InterruptedException {
        int count = 0;
        while (true) {
            Long instant = way == 0
                ? select(receive(timer.channel(), i -> i), receive(stop, () -> -1L))
                : way == 1
                    ? select(receive(timer.channel(), i -> i), otherwise(() -> stop.isDrained() ? -1L : 0L))
                : select(
                    receive(timer.channel(), i -> i),
                    after(Duration.ofNanos(1_000), () -> 0L),
                    receive(stop, () -> -1L));
            if (instant < 0) {
                return count;
            }
            if (instant > 0) {
                count++;
                received.accept(instant);
            }
        }
    }

    private interface Step {
        void run(SplittableRandom random) throws Exception;
    }

    private static void storm(ThreadKind kind, int threads, Step step) throws Exception {
        var seeds = new SplittableRandom(SEED);
        List<Goroutine<String>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            SplittableRandom random = seeds.split();
            all.add(Goroutine.start(kind, () -> {
                for (int j = 0; j < 5_000; j++) {
                    step.run(random);
                }
                return "";
            }));
        }
        for (Goroutine<String> each : all) {
            each.join();
        }
    }
}
