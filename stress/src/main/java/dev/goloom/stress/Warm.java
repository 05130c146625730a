package dev.goloom.stress;

import dev.goloom.channel.Channel;

/** Channels at which somebody has waited once, so that the next one spins at a slot before it queues up. */
public final class Warm {

    /** Nanoseconds: a partner that comes within them meets a spinner, one that queues up, or one that has. */
    public static final int LONGER_THAN_A_SPIN = 4_000;

    private Warm() {}

    /**
     * Makes a channel at which a receiver has parked.
     *
     * @param capacity 0 for a rendezvous
     * @return the channel, with nobody waiting and nothing in it
     */
    public static Channel<String> channel(int capacity) {
        Channel<String> channel = capacity == 0 ? Channel.rendezvous() : Channel.buffered(capacity);
        var first = new Waiting(() -> Attempt.receive(channel));
        first.awaitBlocked();
        channel.trySend("first");
        first.outcome();
        return channel;
    }
}
