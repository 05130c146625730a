package dev.goloom.select;

import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.Waiter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wait of one select: a waiter with a node for each case, the first of which is the waiter itself.
 *
 * <p><b>Channels first, signals and deadlines after.</b> Nodes go into the queues of the channels while the select holds
 * all their locks. A timer's channel is told that somebody waits there when no lock is held any more. Signals and deadlines
 * have no partner and, once set, stay set; so they need no common lock with the channels. A signal that is set turns the
 * node away, and the select claims itself with it. A partner that comes before that sees the signal, too, and steps over.
 *
 * <p><b>Cancel race.</b> See {@link Waiter}: partners, signals, deadlines and an interrupt compete for one claim. Who lost
 * it has changed nothing, for an element moves only by a claim that was won.
 */
final class Wait<R extends @Nullable Object> extends Waiter {

    private final Case<? extends R>[] cases;

    /** A node for each case that takes part, at the index of the case. */
    private final @Nullable WaitNode[] nodes;

    /** An expiry for each {@code after} case that was armed, at the index of the case; null if there is none. */
    private @Nullable Expiry @Nullable [] expiries;

    private @Nullable Object handedOver;

    /** Null if it has just begun. */
    private final @Nullable Beginning began;

    Wait(Case<? extends R>[] cases, @Nullable Beginning began) {
        this.cases = cases;
        this.began = began;
        this.nodes = new WaitNode[cases.length];
    }

    /** Enqueues on the channels. With the locks of all of them held. */
    void enqueue() {
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] instanceof ChannelCase<?> channel) {
                channel.join(node(i, channel.offered()));
            }
        }
    }

    /** Waits, with no lock held, until a case is committed or a deadline has passed; returns that case. */
    Case<? extends R> await() throws InterruptedException {
        spin();
        listen();
        Object outcome = await(this);
        cleanUp(outcome);
        if (outcome == INTERRUPTED) {
            throw interruptedException();
        }
        int winner = 0;
        while (nodes[winner] != outcome) {
            winner++;
        }
        handedOver = Objects.requireNonNull(nodes[winner]).element();
        return cases[winner];
    }

    /** What the partner handed over, when {@link #await} has returned. */
    @Nullable Object handedOver() {
        return handedOver;
    }

    /** The signals are those of the cases; that they are set is seen before the select itself may have heard of it. */
    @Override
    protected boolean isSignalled() {
        for (Case<?> each : cases) {
            if (each instanceof SignalCase<?> signal && signal.signal().isSet()) {
                return true;
            }
        }
        return false;
    }

    /**
     * A partner that comes at once saves the select from listening to the rest, and from a park. The first queue in which
     * nobody is before it knows whether that pays. Who is behind others is not the next to be met. The
     * look takes no lock; it decides on nothing but a spin.
     */
    private void spin() {
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] instanceof ChannelCase<?> channel && channel.queue().first() == nodes[i]) {
                channel.channel().spin(this);
                break;
            }
        }
    }

    private void listen() {
        for (int i = 0; i < cases.length && !isClaimed(); i++) {
            if (cases[i] instanceof ChannelCase<?> channel) {
                channel.channel().awaited();
            } else if (cases[i] instanceof SignalCase<?> signal) {
                WaitNode node = node(i, null);
                if (!signal.signal().add(node)) {
                    node.claim();
                }
            } else if (cases[i] instanceof AfterCase<?> after) {
                arm(i, after);
            }
        }
    }

    private void arm(int index, AfterCase<?> after) {
        Expiry expiry = new Expiry(node(index, null), DeadlineQueue.of(after.clock()));
        if (expiries == null) {
            expiries = new Expiry[cases.length];
        }
        expiries[index] = expiry;
        expiry.arm(after.deadline(began));
    }

    private WaitNode node(int index, @Nullable Object element) {
        WaitNode node = newNode(element);
        nodes[index] = node;
        return node;
    }

    /** What the thread waits for, as a thread dump or a watchdog shows it. */
    @Override
    public String toString() {
        return "select " + Arrays.toString(cases);
    }

    /** Takes back all nodes but the winner's: who claimed with that one has taken it out of its queue. */
    private void cleanUp(Object winner) {
        for (int i = 0; i < cases.length; i++) {
            WaitNode node = nodes[i];
            if (node == null || node == winner) {
                continue;
            }
            if (cases[i] instanceof ChannelCase<?> channel) {
                channel.channel().leave(channel.queue(), node);
            } else if (cases[i] instanceof SignalCase<?> signal) {
                signal.signal().remove(node);
            } else {
                Objects.requireNonNull(Objects.requireNonNull(expiries)[i]).disarm();
            }
        }
    }
}
