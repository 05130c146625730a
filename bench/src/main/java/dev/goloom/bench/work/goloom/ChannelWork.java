package dev.goloom.bench.work.goloom;

import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import dev.goloom.channel.Channel;
import org.jspecify.annotations.Nullable;

/** What not every kind of channel can do. */
final class ChannelWork {
    private static final Integer ELEMENT = 0;

    /** Keeps the compiler from leaving the channel out. */
    static volatile @Nullable Object made;

    private ChannelWork() {}

    static void offer(Offers offers) {
        offers.can("MakeChan/Ptr", () -> Work.repeat(() -> made = Channel.buffered(8)));
        offers.can("ChanNonblocking", ChannelWork::nonblocking);
        offers.can("ChanClosed", ChannelWork::closed);
        offers.can("ReceiveDataFromClosedChan", DataFromClosed::new);
    }

    private static Work nonblocking() {
        Channel<Integer> channel = Channel.rendezvous();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (channel.tryReceive() != null) {
                    throw new AssertionError("received from nobody");
                }
            }
        });
    }

    private static Work closed() {
        Channel<Integer> channel = Channel.rendezvous();
        channel.close();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (!channel.isDrained()) {
                    throw new AssertionError("not closed");
                }
            }
        });
    }

    private static final class DataFromClosed implements Work {
        private Channel<Integer> channel = Channel.never();

        @Override
        public void prepare(int times) throws InterruptedException {
            channel = Channel.buffered(times);
            for (int i = 0; i < times; i++) {
                channel.send(ELEMENT);
            }
            channel.close();
        }

        @Override
        public void run(int times) {
            int received = 0;
            for (Integer element : channel) {
                received += 1 + element;
            }
            if (received != times) {
                throw new AssertionError(received + " of " + times);
            }
        }
    }
}
