package dev.goloom.stress.mutant;

import java.util.List;

/** The mistakes. Each is small, plausible, and passes for right unless two threads meet in the wrong moment. */
final class Mutants {

    static final List<Mutant> ALL = List.of(
        new Mutant("claim in two steps", "a waiter is claimed by a look and a write",
            "internal/wait/Waiter.java", """
                        return OUTCOME.compareAndSet(this, null, by);
                """, """
                        if (outcome != null) {
                            return false;
                        }
                        outcome = by;
                        return true;
                """, "(channel|select)\\..*(Send|Receive)VsInterruptTest$"),

        new Mutant("interrupt wins late", "a wait that has ended throws if the thread is interrupted by then",
            "channel/LockedChannel.java", """
                        if (node.await(this) != node) {
                """, """
                        if (node.await(this) != node || Thread.currentThread().isInterrupted()) {
                """, "channel\\.ReceiveVsInterruptTest$"),

        new Mutant("search ends at the dead", "a sender that was claimed elsewhere hides those behind it",
            "internal/wait/WaitQueue.java", """
                            boolean claimed = node.waiter.isOpen() && node.claim();
                            remove(node);
                            if (claimed) {
                                return node;
                            }
                """, """
                            boolean claimed = node.waiter.isOpen() && node.claim();
                            remove(node);
                            return claimed ? node : null;
                """, "(channel\\.TryReceiveVsInterruptedSend|select\\.TryReceiveVsOtherCase)Test$"),

        new Mutant("place left free", "an element is taken from a full buffer before the waiting sender's is put there",
            "channel/LockedChannel.java", """
                        return replaceFirst(elementOf(sender));
                """, """
                        Object first = takeFirst();
                        addLast(elementOf(sender));
                        return first;
                """, "channel\\.(LengthVsHandOver|TryReceiveVsHandOver)Test$"),

        new Mutant("gift overlooked", "a spinner queues up, and does not look whether somebody came at the last moment",
            "channel/LockedChannel.java", """
                            given = given(slot, element);
                """, """
                            given = null;
                """, "channel\\.SpinningReceiveVsSendTest$"),

        new Mutant("one slot", "who spins takes the slot whose owner has yet to fetch what it was given",
            "internal/wait/SpinSlots.java", """
                        int slot = slot0 == null ? 0 : slot1 == null ? 1 : NO_SLOT;
                """, """
                        int slot = 0;
                """, "channel\\.SpinnersInTurnTest$"),

        new Mutant("spinner not closed", "a close tells those in the queues, and not who spins",
            "channel/LockedChannel.java", """
                            if (!isSpinning(NOBODY)) {
                                handOver(CLOSED);
                            }
                """, "", "channel\\.CloseVsSpinning(Receive|Send)Test$"),

        new Mutant("closed asked first", "a trySend without the lock looks at the close before it looks for a receiver",
            "channel/LockedChannel.java", """
                        if (isFull() && !closed) {
                """, """
                        if (!closed && isFull()) {
                """, "channel\\.TrySendVsCloseTest$"),

        new Mutant("first element late", "an element that comes into an empty buffer is a release store, seen later",
            "channel/RingBuffer.java", """
                            count = 1;
                """, """
                            COUNT.lazySet(this, 1);
                """, "channel\\.TrySendThenTryReceiveTest$"),

        new Mutant("deadline believed", "a select does not look at its cases again when its time is over",
            "select/Selection.java", """
                            Case<? extends R> ready = look();
                """, """
                            Case<? extends R> ready = null;
                """, "select\\.After(VsTimer|VsReady)Test$"),

        new Mutant("instant forgotten", "a timer forgets its instant before a receiver is claimed",
            "time/TimerChannel.java", """
                                WaitNode receiver = receivers.claimFirst((Object) due);
                                if (receiver != null) {
                                    advance(now);
                """, """
                                long instant = due;
                                advance(now);
                                WaitNode receiver = receivers.claimFirst((Object) instant);
                                if (receiver != null) {
                """, "select\\.ResultVsFireTest$"),

        new Mutant("put off in two steps", "a deadline is put off by a look and a write",
            "internal/timer/Deadline.java", """
                        return current != IDLE && current <= nanos && DUE.compareAndSet(this, current, nanos);
                """, """
                        if (current == IDLE || current > nanos) {
                            return false;
                        }
                        due = nanos;
                        return true;
                """, "time\\.(FuncTimerResetVsFire|TwoResets)Test$"),

        new Mutant("disarm seen late", "that a deadline is not armed any more is a release store",
            "internal/timer/Deadline.java", """
                    final void setIdle() {
                        due = IDLE;
                """, """
                    final void setIdle() {
                        DUE.setRelease(this, IDLE);
                """, "time\\.StopThenResetTest$"),

        new Mutant("two ends", "a context is ended by a look and a write",
            "context/CancelContext.java", """
                        if (CANCELLATION.compareAndSet(this, null, end)) {
                            announce();
                """, """
                        if (cancellation == null) {
                            cancellation = end;
                            announce();
                """, "context\\.TwoCancelsTest$"),

        new Mutant("function told twice", "a function is claimed by a look and a write",
            "context/AfterFunction.java", """
                        return settled.compareAndSet(false, true);
                """, """
                        if (settled.get()) {
                            return false;
                        }
                        settled.set(true);
                        return true;
                """, "context\\.(AfterFuncStopVsCancel|CancelVsAfterFunc)Test$"),

        new Mutant("interrupt left behind", "a call that is over is interrupted nevertheless",
            "context/InterruptBridge.java", """
                            if (over) {
                                return;
                            }
                """, "", "context\\.CallReturnVsCancelTest$"),

        new Mutant("gone before told", "a child counts as ended before its failure is noted",
            "scope/Scope.java", """
                        try {
                            switch (state) {
                """, """
                        leave();
                        running.add(1);
                        try {
                            switch (state) {
                """, "scope\\.(FailureVsJoin|TwoFailures|ParentCancelVsFailure)Test$"),

        new Mutant("listener not turned away", "who comes to wait for an end is enqueued after the end",
            "context/Done.java", """
                        if (context.hasEnded()) {
                            unlock();
                            return false;
                        }
                """, "", "context\\.FirstDoneVsCancelTest$"),

        new Mutant("select in two steps", "a select looks, leaves the locks, and enqueues then",
            "select/Selection.java", """
                            if (committed == null && fallback == null) {
                                wait = new Wait<>(inWaitingOrder(), began);
                """, """
                            if (committed == null && fallback == null) {
                                unlockChannels();
                                lockChannels();
                                wait = new Wait<>(inWaitingOrder(), began);
                """, "select\\.FacingSelectsTest$"),

        new Mutant("signal not asked for",
            "a partner claims a select whose context has ended, and which has yet to hear of it",
            "internal/wait/Waiter.java", """
                        return outcome == null && !isSignalled();
                """, """
                        return outcome == null;
                """, "select\\.CancelThenSendVsSelectTest$"),

        new Mutant("parked too late", "a waiter says that it parks, and does not look at the outcome again",
            "internal/wait/Waiter.java", """
                            parked = true;
                            by = outcome;
                """, """
                            parked = true;
                """, "channel\\.SendVsReceiveTest$"),

        new Mutant("wake-up left out", "who does not seem to be parked is not woken",
            "internal/wait/Waiter.java", """
                        if (parked) {
                            Parking.unpark(thread);
                """, """
                        if (thread.getState() != Thread.State.RUNNABLE) {
                            Parking.unpark(thread);
                """, "channel\\.SendVsReceiveTest$"));

    private Mutants() {}
}
