package dev.goloom;

import static dev.goloom.Go.go;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.scope.Routine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What starting a goroutine promises. */
class GoStatementTest {

    /** Plain memory: nothing but the start orders what happens to it. */
    private int plain;

    @Test
    void start_happensBefore_whatTheRoutineDoes() throws Exception {
        Channel<Integer> seen = Channel.rendezvous();
        for (int i = 0; i < 20_000; i++) {
            plain = i;
            go(() -> seen.send(plain));
            assertEquals(i, seen.receive());
        }
    }

    @Test
    void caller_doesNotWait_forTheRoutine() throws Exception {
        Channel<String> begin = Channel.rendezvous();
        Channel<String> answer = Channel.rendezvous();
        Thread thread = go(() -> answer.send(begin.receive() + " heard"));
        begin.send("begin"); // not reached if go had waited
        assertEquals("begin heard", answer.receive());
        thread.join();
        assertFalse(thread.isAlive());
    }

    @Test
    void routine_hasAThreadOfItsOwn_thatDoesNotKeepTheProgram() throws Exception {
        Channel<Thread> itself = Channel.rendezvous();
        Thread started = go(() -> itself.send(Thread.currentThread()));
        Thread routine = itself.receive();
        assertEquals(started, routine);
        assertNotEquals(Thread.currentThread(), routine);
        assertTrue(started.isVirtual() && started.isDaemon());
    }

    @Test
    @SuppressWarnings("NullAway") // null is among what is tested
    void whatIsStarted_isEvaluatedByTheCaller() {
        List<Thread> evaluating = new ArrayList<>();
        assertThrows(IllegalStateException.class, () -> go(failing(evaluating)));
        assertEquals(List.of(Thread.currentThread()), evaluating);
        assertEquals("routine", assertThrows(NullPointerException.class, () -> go(null)).getMessage());
    }

    private static Routine failing(List<Thread> evaluating) {
        evaluating.add(Thread.currentThread());
        throw new IllegalStateException("on purpose");
    }
}
