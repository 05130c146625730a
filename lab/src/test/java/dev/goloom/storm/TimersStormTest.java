package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.channel.ReceiveChannel;
import dev.goloom.clock.Clock;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import dev.goloom.time.Ticker;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timers that several goroutines start, stop and receive from: each start comes to exactly one end. */
@Tag("storm")
class TimersStormTest {

    private static final int STARTERS = 3;
    private static final int RECEIVERS = 3;
    private static final int EACH = 8_000;
    private static final int PAUSE = 8;

    private final Clocks clocks = new Clocks();

    /** Starts, and how they ended. */
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();

    /** No more starts by chance: a receiver that has received ends. */
    private volatile boolean ending;

    @ParameterizedTest
    @CsvSource({"VIRTUAL,true,0", "PLATFORM,true,0", "VIRTUAL,false,0", "PLATFORM,false,0",
        "VIRTUAL,true,4000", "PLATFORM,true,4000"})
    void everyStart_isReceived_orStopped_orReplaced(ThreadKind kind, boolean manual, int interrupts) {
        Clock clock = manual ? clocks.manual() : Clock.system();
        Timer timer = Timer.start(clock, Duration.ofNanos(1));
        starts.incrementAndGet();
        Storm.run(kind, storm -> {
            clocks.start(storm);
            List<Goroutine<Integer>> receivers =
                storm.go(RECEIVERS, "receiver", random -> receive(timer.channel(), clock, random));
            List<Goroutine<Integer>> starters = storm.go(STARTERS, "starter", random -> startAndStop(timer, random));
            storm.interrupt(receivers, interrupts);
            storm.await(starters);
            ending = true;
            storm.go("last starter", random -> startUntilDone(timer, receivers));
            storm.await(receivers);
            clocks.stop();
            storm.await();

            if (timer.stop()) {
                stopped.incrementAndGet();
            }
            assertEquals(starts.get(), received.get() + stopped.get() + replaced.get(), this::account);
            assertNull(timer.channel().tryReceive(), "an instant after the stop");
            Elements.assertNobodyWaits(List.of(timer.channel()));
            clocks.assertNothingArmed();
        });
    }

    @ParameterizedTest
    @CsvSource({"VIRTUAL,true", "PLATFORM,true", "VIRTUAL,false", "PLATFORM,false"})
    void everyStartOfAFunction_runs_orIsStopped_orReplaced(ThreadKind kind, boolean manual) {
        Clock clock = manual ? clocks.manual() : Clock.system();
        Channel<Boolean> runs = Channel.buffered(STARTERS * EACH + 1);
        Timer timer = Time.afterFunc(clock, Duration.ofNanos(1), () -> runs.trySend(true));
        starts.incrementAndGet();
        Storm.run(kind, storm -> {
            clocks.start(storm);
            storm.await(storm.go(STARTERS, "starter", random -> startAndStop(timer, random)));
            if (timer.stop()) {
                stopped.incrementAndGet();
            }
            clocks.stop();
            int expected = starts.get() - stopped.get() - replaced.get();
            storm.go("counter", random -> {
                for (; received.get() < expected; received.incrementAndGet()) {
                    runs.receive();
                }
                return expected;
            });
            storm.await();
            clocks.assertNothingArmed();
            Thread.startVirtualThread(() -> {}).join(); // with one carrier, a function started by now has run
            assertEquals(0, runs.length(), () -> "it ran too often: " + account());
        });
    }

    /** Of a ticker, no instant is received twice, too early, or out of step. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,2000", "PLATFORM,2000"})
    void everyTick_isReceivedOnceAtMost(ThreadKind kind, int interrupts) {
        long period = 1_000;
        Ticker ticker = Ticker.start(clocks.manual(), Duration.ofNanos(period));
        Storm.run(kind, storm -> {
            clocks.start(storm);
            List<Goroutine<Set<Long>>> receivers = storm.go(RECEIVERS, "receiver", random -> {
                Set<Long> ticks = new HashSet<>();
                while (ticks.size() < EACH / 4) {
                    Long tick = next(ticker.channel(), random);
                    if (tick != null) {
                        assertTrue(tick <= clocks.manual().nanos(), "early");
                        assertEquals(0, tick % period, "out of step");
                        assertTrue(ticks.add(tick), "received twice");
                    }
                }
                return ticks;
            });
            storm.interrupt(receivers, interrupts);
            storm.await(receivers);
            ticker.stop();
            clocks.stop();
            storm.await();
            Set<Long> all = new HashSet<>();
            for (Goroutine<Set<Long>> receiver : receivers) {
                receiver.join().forEach(tick -> assertTrue(all.add(tick), "received twice"));
            }
            Elements.assertNobodyWaits(List.of(ticker.channel()));
            clocks.assertNothingArmed();
        });
    }

    private int startAndStop(Timer timer, Random random) {
        for (int i = 0; i < EACH; i++) {
            if (random.nextInt(3) == 0) {
                if (timer.stop()) {
                    stopped.incrementAndGet();
                }
            } else {
                start(timer, Clocks.shortTime(random));
            }
            if (random.nextInt(PAUSE) == 0) {
                LockSupport.parkNanos(random.nextInt(100_000)); // now and then, there is time for it to come due
            }
        }
        return EACH;
    }

    private void start(Timer timer, Duration duration) {
        starts.incrementAndGet();
        if (timer.reset(duration)) {
            replaced.incrementAndGet();
        }
    }

    private int receive(ReceiveChannel<Long> instants, Clock clock, Random random) {
        int count = 0;
        while (true) {
            boolean last = ending;
            Long instant = next(instants, random);
            if (instant != null) {
                assertTrue(instant <= clock.nanos(), "early");
                received.incrementAndGet();
                count++;
                if (last) {
                    return count;
                }
            }
        }
    }

    /** Receives in one of the ways that there are; null if it was interrupted, or did not wait. */
    private Long next(ReceiveChannel<Long> instants, Random random) {
        try {
            return switch (random.nextInt(4)) {
                case 0 -> instants.tryReceive();
                case 1 -> Select.select(
                    Select.receive(instants, instant -> instant),
                    Select.receive(Channel.<Long>rendezvous(), instant -> instant));
                case 2 -> Select.select(
                    Select.receive(instants, instant -> instant),
                    Select.after(clocks.any(random), Clocks.shortTime(random), () -> null));
                default -> instants.receive();
            };
        } catch (InterruptedException interrupted) {
            return null; // and nothing was taken
        }
    }

    /** Each receiver is to get one more instant: starts when the one before has been received, or nobody is left. */
    private int startUntilDone(Timer timer, List<Goroutine<Integer>> receivers) {
        int before = -1;
        while (receivers.stream().anyMatch(receiver -> !receiver.isDone()) && !Thread.currentThread().isInterrupted()) {
            if (received.get() > before) {
                before = received.get();
                start(timer, Duration.ZERO);
            }
            LockSupport.parkNanos(1_000);
        }
        return before;
    }

    private String account() {
        return starts + " starts: " + received + " received, " + stopped + " stopped, " + replaced + " replaced";
    }
}
