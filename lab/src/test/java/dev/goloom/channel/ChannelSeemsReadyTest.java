package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.testing.Goroutine;
import dev.goloom.time.Time;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a select sees of a channel before it takes its lock. */
class ChannelSeemsReadyTest {

    private static String seems(Object channel) {
        var place = (Selectable) channel;
        return (place.seemsReceivable() ? "receive" : "") + (place.seemsSendable() ? "send" : "");
    }

    @Test
    void aBuffer_byWhatIsInIt() throws Exception {
        Channel<Integer> channel = Channel.buffered(2);
        assertEquals("send", seems(channel));
        channel.send(1);
        assertEquals("receivesend", seems(channel));
        channel.send(2);
        assertEquals("receive", seems(channel));
    }

    @Test
    void aRendezvous_byWhoWaits() throws Exception {
        Channel<Integer> channel = Channel.rendezvous();
        assertEquals("", seems(channel));
        var receiver = Goroutine.start(channel::receive).awaitBlocked();
        assertEquals("send", seems(channel));
        channel.send(1);
        receiver.join();
        assertEquals("", seems(channel));
        var sender = Goroutine.start(() -> {
            channel.send(2);
            return true;
        }).awaitBlocked();
        assertEquals("receive", seems(channel));
        channel.receive();
        sender.join();
    }

    @Test
    void aClosedChannel_isReadyForBoth() {
        Channel<Integer> channel = Channel.rendezvous();
        channel.close();
        assertEquals("receivesend", seems(channel));
    }

    @Test
    void aTimer_isNotWorthASpin() {
        assertEquals("", seems(Time.after(Duration.ofHours(1))));
    }
}
