package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.time.Time;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who has to wait at a channel first lets others run: once, and not where there is no need to wait. */
class ChannelFirstWaitTest {

    private final Channel<String> channel = Channel.buffered(1);

    @Test
    void whatNeedNotWait_leavesTheChannelFresh() throws Exception {
        channel.send("a");
        channel.receive();
        channel.tryReceive();
        assertTrue(isFresh(channel));
    }

    @Test
    void receive_givesWayOnce() throws Exception {
        var receiver = Goroutine.start(channel::receive).awaitBlocked();
        assertFalse(isFresh(channel));
        channel.send("a");
        receiver.join();
    }

    @Test
    void send_givesWayOnce() throws Exception {
        channel.send("a");
        var sender = Goroutine.start(() -> {
            channel.send("b");
            return true;
        }).awaitBlocked();
        assertFalse(isFresh(channel));
        channel.receive();
        sender.join();
    }

    @Test
    void atAClosedChannel_nobodyWaits() throws Exception {
        channel.close();
        channel.receive();
        assertTrue(isFresh(channel));
    }

    @Test
    void select_givesWayForAllItsChannels() throws Exception {
        Channel<String> other = Channel.rendezvous();
        var selecting = Goroutine.start(() -> Select.select(
            Select.receive(channel, element -> element), Select.receive(other, element -> element)))
            .awaitBlocked();
        assertFalse(isFresh(channel));
        assertFalse(isFresh(other));
        other.send("a");
        selecting.join();
    }

    @Test
    void select_thatNeedNotWait_leavesTheChannelsFresh() throws Exception {
        Channel<String> other = Channel.rendezvous();
        channel.send("a");
        Select.select(Select.receive(channel, element -> element), Select.receive(other, element -> element));
        Select.select(Select.receive(other, element -> element), Select.otherwise(() -> "nothing"));
        assertTrue(isFresh(channel));
        assertTrue(isFresh(other));
    }

    @Test
    void atATimer_nobodyGivesWay_forItsPartnerIsTheClock() {
        assertFalse(isFresh(Time.after(Duration.ofHours(1))));
    }

    private static boolean isFresh(Object channel) {
        return ((Selectable) channel).isFresh();
    }
}
