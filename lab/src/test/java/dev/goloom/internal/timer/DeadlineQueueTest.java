package dev.goloom.internal.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.clock.Clock;
import dev.goloom.clock.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeadlineQueueTest {

    private final ManualClock clock = Clock.manual();
    private final DeadlineQueue queue = DeadlineQueue.of(clock);
    private final List<String> fired = new ArrayList<>();

    @Test
    void of_isOnePerClock() {
        assertSame(queue, DeadlineQueue.of(clock));
        assertSame(DeadlineQueue.of(Clock.system()), DeadlineQueue.of(Clock.system()));
    }

    @Test
    void fires_atItsInstant_notBefore() {
        arm(new Note("a"), 10);
        clock.advance(Duration.ofNanos(9));
        assertEquals(List.of(), fired);
        clock.advance(Duration.ofNanos(1));
        assertEquals(List.of("a at 10"), fired);
        assertEquals(0, queue.size());
    }

    @Test
    void fires_inOrder_whileTheClockShowsTheInstant() {
        arm(new Note("c"), 30);
        arm(new Note("a"), 10);
        arm(new Note("b"), 20);
        clock.advance(Duration.ofNanos(100));
        assertEquals(List.of("a at 10", "b at 20", "c at 30"), fired);
    }

    @Test
    void arm_ofAnInstantThatHasPassed_firesAtOnce() {
        clock.advance(Duration.ofNanos(50));
        arm(new Note("a"), 20);
        assertEquals(List.of("a at 50"), fired);
    }

    @Test
    void arm_ofNever_doesNotFire() {
        arm(new Note("a"), Clock.NEVER);
        clock.advance(Duration.ofDays(100_000));
        assertEquals(List.of(), fired);
        assertEquals(1, queue.size());
    }

    @Test
    void arm_twice_throwsAndLeavesTheFirst() {
        Note note = new Note("a");
        arm(note, 10);
        assertThrows(IllegalStateException.class, () -> queue.arm(note, 5));
        clock.advance(Duration.ofNanos(20));
        assertEquals(List.of("a at 10"), fired);
    }

    @Test
    void arm_whileFiring_isServedInTheSameAdvance() {
        arm(new Note("a") {
            @Override
            protected void fire() {
                super.fire();
                DeadlineQueueTest.this.arm(new Note("b"), 15);
            }
        }, 10);
        clock.advance(Duration.ofNanos(20));
        assertEquals(List.of("a at 10", "b at 15"), fired);
    }

    @Test
    void arm_again_afterFiring() {
        Note note = new Note("a");
        arm(note, 10);
        clock.advance(Duration.ofNanos(10));
        arm(note, 20);
        clock.advance(Duration.ofNanos(10));
        assertEquals(List.of("a at 10", "a at 20"), fired);
    }

    @Test
    void rearm_ofOneThatIsNotArmed_arms() {
        Note note = new Note("a");
        assertFalse(queue.rearm(note, 10));
        clock.advance(Duration.ofNanos(20));
        assertEquals(List.of("a at 10"), fired);
    }

    @Test
    void rearm_movesIt_andFiresOnce() {
        Note earlier = new Note("earlier");
        Note later = new Note("later");
        arm(earlier, 20);
        arm(later, 20);
        assertTrue(queue.rearm(earlier, 10));
        assertTrue(queue.rearm(later, 30));
        assertEquals(2, queue.size());
        clock.advance(Duration.ofNanos(100));
        assertEquals(List.of("earlier at 10", "later at 30"), fired);
    }

    @Test
    void rearm_toAnInstantThatHasPassed_firesAtOnce() {
        Note note = new Note("a");
        arm(note, 100);
        clock.advance(Duration.ofNanos(50));
        assertTrue(queue.rearm(note, 20));
        assertEquals(List.of("a at 50"), fired);
        assertFalse(queue.disarm(note));
    }

    @Test
    void rearm_tellsTheClock_onlyOfAnEarlierInstant() {
        Note note = new Note("a");
        arm(note, 100);
        queue.rearm(note, 200);
        assertFalse(queue.arm(new Note("b"), 100), "the clock knows of an earlier instant");
        queue.rearm(note, 50);
        assertFalse(queue.arm(new Note("c"), 50), "the clock was told");
        assertTrue(queue.arm(new Note("d"), 49));
    }

    /** The clock does not ring in vain for each of those that were put off: a ring finds places for some more. */
    @Test
    void putOff_ofMany_firesEachAtItsInstant_afterFewRings() {
        var rings = new AtomicLong();
        int count = 1_000;
        for (int i = 0; i < count; i++) {
            Note note = new Note("" + i);
            arm(note, 1L + i);
            assertTrue(queue.rearm(note, 10_000L + i));
        }
        for (long next = queue.ring(0); next < 10_000; next = queue.ring(next)) {
            rings.incrementAndGet();
        }
        assertTrue(rings.get() <= count / 10, () -> rings + " rings with nothing due");
        assertEquals(List.of(), fired);
        clock.advance(Duration.ofNanos(20_000));
        assertEquals(IntStream.range(0, count).mapToObj(i -> i + " at " + (10_000 + i)).toList(), fired);
    }

    @Test
    void putOff_andBack_firesAtTheEarlierInstant() {
        Note note = new Note("a");
        arm(note, 10);
        queue.rearm(note, 30);
        assertTrue(queue.rearm(note, 20));
        clock.advance(Duration.ofNanos(15));
        assertEquals(List.of(), fired);
        assertTrue(queue.rearm(note, 17));
        clock.advance(Duration.ofNanos(15));
        assertEquals(List.of("a at 17"), fired);
    }

    @Test
    void putOff_andDisarm_leavesNothing() {
        Note note = new Note("a");
        arm(note, 10);
        queue.rearm(note, 30);
        assertTrue(queue.disarm(note));
        assertEquals(0, queue.size());
        assertFalse(queue.rearm(note, 40), "it was idle");
        clock.advance(Duration.ofNanos(100));
        assertEquals(List.of("a at 40"), fired);
    }

    @Test
    void disarm_leavesAtOnce_andDoesNotFire() {
        Note note = new Note("a");
        arm(note, 10);
        assertTrue(queue.disarm(note));
        assertEquals(0, queue.size());
        assertFalse(queue.disarm(note));
        clock.advance(Duration.ofNanos(20));
        assertEquals(List.of(), fired);
    }

    @Test
    void disarm_afterFiring_returnsFalse() {
        Note note = new Note("a");
        arm(note, 10);
        clock.advance(Duration.ofNanos(10));
        assertFalse(queue.disarm(note));
    }

    @Test
    void disarm_neverArmed_returnsFalse() {
        assertFalse(queue.disarm(new Note("a")));
    }

    @Test
    void wakeAt_isAskedForOnce_notForEveryCallBehindIt() {
        Note first = new Note("first");
        assertTrue(queue.arm(first, 100), "the first deadline has to be told to the clock");
        queue.disarm(first);
        for (int i = 0; i < 10; i++) {
            Note next = new Note("next");
            assertFalse(queue.arm(next, 100 + i), "the clock knows of an earlier instant");
            queue.disarm(next);
        }
        assertTrue(queue.arm(new Note("earlier"), 99));
    }

    @Test
    void wakeAt_isForgottenWhenItHasRung() {
        Note first = new Note("first");
        queue.arm(first, 100);
        queue.disarm(first);
        clock.advance(Duration.ofNanos(100));
        assertTrue(queue.arm(new Note("later"), 200));
    }

    @Test
    void fire_thatFails_isReported_andDoesNotStopTheOthers() {
        List<Throwable> reported = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> reported.add(failure));
        var failure = new IllegalStateException("on purpose");
        arm(new Note("a") {
            @Override
            protected void fire() {
                throw failure;
            }
        }, 10);
        arm(new Note("b"), 10);
        clock.advance(Duration.ofNanos(10));
        assertEquals(List.of("b at 10"), fired);
        assertEquals(List.of(failure), reported);
    }

    @Test
    void anyMixOfArmRearmAndDisarm_firesWhatIsLeftInOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Note> armed = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int step = random.nextInt(6);
            if (step < 3 || armed.isEmpty()) {
                Note note = new Note("" + i);
                note.due = 1L + random.nextInt(1_000);
                arm(note, note.due);
                armed.add(note);
            } else if (step == 3) {
                Note note = armed.get(random.nextInt(armed.size()));
                note.due = 1L + random.nextInt(1_000);
                assertTrue(queue.rearm(note, note.due), () -> "seed " + seed);
            } else if (step == 4) {
                queue.ring(0); // finds places for those that were put off
            } else {
                assertTrue(queue.disarm(armed.remove(random.nextInt(armed.size()))), () -> "seed " + seed);
            }
            assertEquals(armed.size(), queue.size(), () -> "seed " + seed);
        }
        clock.advance(Duration.ofNanos(1_000));
        armed.sort(Comparator.comparingLong(note -> note.due));
        assertEquals(
            armed.stream().map(note -> note.due).toList(),
            fired.stream().map(line -> Long.valueOf(line.replaceAll(".* at ", ""))).toList(),
            () -> "seed " + seed);
    }

    @Test
    void systemClock_isNeverEarly() throws Exception {
        Clock system = Clock.system();
        DeadlineQueue systemQueue = DeadlineQueue.of(system);
        int count = 200;
        CountDownLatch done = new CountDownLatch(count);
        AtomicLong earliest = new AtomicLong(Long.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            long instant = system.deadline(Duration.ofNanos(i * 10_000L));
            Deadline deadline = new Deadline() {
                @Override
                protected void fire() {
                    earliest.accumulateAndGet(system.nanos() - instant, Math::min);
                    done.countDown();
                }
            };
            if (systemQueue.arm(deadline, instant)) {
                systemQueue.wakeClock(instant);
            }
        }
        done.await();
        assertTrue(earliest.get() >= 0, () -> "early by " + -earliest.get() + " ns");
    }

    private void arm(Deadline deadline, long nanos) {
        if (queue.arm(deadline, nanos)) {
            queue.wakeClock(nanos);
        }
    }

    private class Note extends Deadline {

        private final String name;
        private long due;

        Note(String name) {
            this.name = name;
        }

        @Override
        protected void fire() {
            fired.add(name + " at " + clock.nanos());
        }
    }
}
