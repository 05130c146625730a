package dev.goloom.select;

import dev.goloom.internal.timer.Deadline;
import dev.goloom.internal.timer.DeadlineQueue;
import dev.goloom.internal.wait.WaitNode;

/** The deadline of one {@code after} case, while its select waits. */
final class Expiry extends Deadline {

    private final WaitNode node;
    private final DeadlineQueue queue;

    Expiry(WaitNode node, DeadlineQueue queue) {
        this.node = node;
        this.queue = queue;
    }

    void arm(long deadline) {
        if (queue.arm(this, deadline)) {
            queue.wakeClock(deadline);
        }
    }

    void disarm() {
        queue.disarm(this);
    }

    @Override
    protected void fire() {
        if (node.claim()) {
            node.wake();
        }
    }
}
