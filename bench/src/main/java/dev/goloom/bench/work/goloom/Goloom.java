package dev.goloom.bench.work.goloom;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Pipe;
import dev.goloom.bench.work.PipeWork;
import dev.goloom.channel.Channel;
import java.util.Objects;

/** What goloom offers: all, but the floor, which is without a library. */
public final class Goloom {
    private Goloom() {}

    public static Offers offers() {
        var offers = new Offers();
        PipeWork.offer(offers, Channels::new);
        CallWork.offer(offers);
        ChannelWork.offer(offers);
        GoloomSelects.offer(offers);
        GoloomContexts.offer(offers);
        GoloomTimers.offer(offers);
        LatencyWork.offer(offers);
        GrowthWork.offer(offers);
        offers.cannotOther(Group.FLOOR, "bare threads");
        return offers;
    }

    static Channel<Integer> channel(int capacity) {
        return capacity == 0 ? Channel.rendezvous() : Channel.buffered(capacity);
    }

    private record Channels(Channel<Integer> channel) implements Pipe {
        Channels(int capacity) {
            this(Goloom.channel(capacity));
        }

        @Override
        public void send(Integer element) throws InterruptedException {
            channel.send(element);
        }

        @Override
        public Integer receive() throws InterruptedException {
            return Objects.requireNonNull(channel.receive());
        }
    }
}
