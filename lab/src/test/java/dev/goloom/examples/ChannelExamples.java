package dev.goloom.examples;

import dev.goloom.channel.Channel;

/** The samples of the documentation of channels. */
final class ChannelExamples {

    private ChannelExamples() {}

    static Integer square() throws InterruptedException {
        // @start region="channel"
        var squares = Channel.<Integer>buffered(1);
        Thread.startVirtualThread(() -> squares.trySend(11 * 11));
        Integer square = squares.receive(); // 121
        // @end
        return square;
    }
}
