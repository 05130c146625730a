package dev.goloom.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls within calls, of contexts that end in any order: each one hears of its own end, and none leaves an interrupt. */
class ContextNestedCallTest {

    private final CancellableContext outer = Context.background().withCancel();
    private final CancellableContext inner = Context.background().withCancel();
    private final Exception outerCause = new Exception("outer");
    private final Exception innerCause = new Exception("inner");
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

    @AfterEach
    void noInterruptIsLeft() {
        assertFalse(Thread.currentThread().isInterrupted(), "an interrupt was left behind");
    }

    @Test
    void innerEnds_theInnerCallThrows_andTheOuterOneGoesOn() throws Exception {
        assertEquals("went on", outer.call(() -> {
            assertSame(innerCause, assertThrows(CancelledException.class, () -> inner.call(() -> {
                inner.cancel(innerCause);
                return queue.take();
            })).getCause());
            assertFalse(Thread.currentThread().isInterrupted(), "the inner interrupt has got out");
            return "went on";
        }));
    }

    @Test
    void outerEnds_insideTheInnerCall_theOuterCallThrows() {
        List<Throwable> throughInner = new ArrayList<>();
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> {
            try {
                return inner.call(() -> {
                    outer.cancel(outerCause);
                    return queue.take();
                });
            } catch (InterruptedException e) {
                throughInner.add(e);
                throw e;
            }
        })).getCause());
        assertEquals(1, throughInner.size(), "the inner context has not ended: the interrupt is none of its business");
    }

    @Test
    void outerEnds_innerHasAResult_theNextWaitOfTheOuterCallIsInterrupted() {
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> {
            assertEquals("result", inner.call(() -> {
                outer.cancel(outerCause);
                return "result";
            }));
            return queue.take();
        })).getCause());
    }

    @Test
    void innerBeforeOuter_eachThrowsItsOwn() {
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> {
            assertSame(innerCause, assertThrows(CancelledException.class, () -> inner.call(() -> {
                inner.cancel(innerCause);
                outer.cancel(outerCause);
                return queue.take();
            })).getCause());
            assertTrue(Thread.currentThread().isInterrupted(), "cleared with the inner one: sent again");
            return queue.take();
        })).getCause());
    }

    @Test
    void outerBeforeInner_withoutAWaitBetween_theOuterCallThrows() {
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> inner.call(() -> {
            outer.cancel(outerCause);
            inner.cancel(innerCause);
            return queue.take();
        }))).getCause());
    }

    @Test
    void outerBeforeInner_withAWaitBetween_eachThrowsItsOwn() {
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> {
            assertSame(innerCause, assertThrows(CancelledException.class, () -> inner.call(() -> {
                outer.cancel(outerCause);
                assertThrows(InterruptedException.class, queue::take);
                inner.cancel(innerCause);
                return queue.take();
            })).getCause());
            return queue.take();
        })).getCause());
    }

    @Test
    void bothEnd_andBothHaveResults() throws Exception {
        for (boolean outerFirst : new boolean[] {true, false}) {
            var one = Context.background().withCancel();
            var two = Context.background().withCancel();
            assertEquals("result", one.call(() -> {
                String result = two.call(() -> {
                    (outerFirst ? one : two).cancel();
                    (outerFirst ? two : one).cancel();
                    return "result";
                });
                assertTrue(Thread.currentThread().isInterrupted(), "the outer one's interrupt");
                return result;
            }));
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }

    @Test
    void innerCallAfterTheOuterEnd_isNotMade_ofAContextBelow() throws Exception {
        var below = outer.withCancel();
        assertEquals("went on", outer.call(() -> {
            outer.cancel(outerCause);
            assertThrows(InterruptedException.class, () -> below.call(queue::take));
            assertSame(outerCause,
                assertThrows(CancelledException.class, () -> below.call(queue::take)).getCause());
            return "went on";
        }));
    }

    @ParameterizedTest
    @EnumSource
    void oneContextTwice_orOneBelowTheOther_endsBothCalls(ThreadKind kind) throws Exception {
        for (boolean same : new boolean[] {true, false}) {
            var one = Context.background().withCancel();
            var two = same ? one : one.withCancel();
            var calling = Goroutine.start(kind, () -> {
                try {
                    return one.call(() -> two.call(queue::take));
                } finally {
                    assertFalse(Thread.currentThread().isInterrupted(), "an interrupt was left behind");
                }
            }).awaitBlocked();
            one.cancel(outerCause);
            assertSame(outerCause, ((CancelledException) calling.failure()).getCause());
        }
    }

    @Test
    void threeDeep_theMiddleEnds_onlyTheMiddleThrows() throws Exception {
        var middle = Context.background().withCancel();
        assertEquals("went on", outer.call(() -> {
            var thrown = assertThrows(CancelledException.class, () -> middle.call(() -> inner.call(() -> {
                middle.cancel(innerCause);
                return queue.take();
            })));
            assertSame(innerCause, thrown.getCause());
            assertTrue(thrown.getSuppressed()[0] instanceof InterruptedException);
            assertFalse(Thread.currentThread().isInterrupted());
            return "went on";
        }));
    }

    @Test
    void threeDeep_theOutermostIsToldAgain_thoughTheMiddleHasNotEnded() {
        var middle = Context.background().withCancel();
        assertSame(outerCause, assertThrows(CancelledException.class, () -> outer.call(() -> middle.call(() -> {
            assertThrows(CancelledException.class, () -> inner.call(() -> {
                inner.cancel(innerCause);
                outer.cancel(outerCause);
                return queue.take();
            }));
            return queue.take();
        }))).getCause());
    }

    /** The contexts end at any moment, around the returns above all: when a call is over, no interrupt is there or comes. */
    @ParameterizedTest
    @EnumSource
    void endAgainstReturn_leavesNoInterrupt(ThreadKind kind) throws Exception {
        var current = new AtomicReference<Pair>(new Pair());
        var stop = Context.background().withCancel();
        List<Goroutine<String>> cancellers = new ArrayList<>();
        for (boolean outerFirst : new boolean[] {true, false}) {
            cancellers.add(Goroutine.start(ThreadKind.PLATFORM, () -> {
                Pair done = null;
                while (stop.err() == null) {
                    Pair pair = Objects.requireNonNull(current.get());
                    if (pair != done) {
                        done = pair;
                        spin(300);
                        (outerFirst ? pair.outer : pair.inner).cancel();
                    }
                }
                return "";
            }));
        }
        try {
            Goroutine.start(kind, () -> callManyTimes(current)).join();
        } finally {
            stop.cancel();
        }
        for (Goroutine<String> each : cancellers) {
            each.join();
        }
    }

    private static String callManyTimes(AtomicReference<Pair> current) throws Exception {
        int ended = 0;
        for (int round = 0; round < 20_000; round++) {
            assertFalse(Thread.currentThread().isInterrupted(), "an interrupt of a call of before, round " + round);
            Pair pair = new Pair();
            current.set(pair);
            try {
                pair.outer.call(() -> {
                    spin(100);
                    try {
                        pair.inner.call(() -> spin(100));
                    } catch (CancelledException before) {
                        assertTrue(pair.inner.err() != null || pair.outer.err() != null);
                    }
                    return spin(100);
                });
            } catch (CancelledException | InterruptedException before) {
                ended++; // before the inner call, which begins with a look at the status, or before the outer one
            }
            assertFalse(Thread.currentThread().isInterrupted(), "an interrupt was left behind, round " + round);
        }
        spin(100_000);
        assertFalse(Thread.currentThread().isInterrupted(), "an interrupt has come later; ended before: " + ended);
        return "";
    }

    private static int spin(int bound) {
        int spins = ThreadLocalRandom.current().nextInt(bound);
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
        return spins;
    }

    private record Pair(CancellableContext outer, CancellableContext inner) {
        Pair() {
            this(Context.background().withCancel(), Context.background().withCancel());
        }
    }
}
