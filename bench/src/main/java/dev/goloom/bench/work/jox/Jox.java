package dev.goloom.bench.work.jox;

import com.softwaremill.jox.Channel;
import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Pipe;
import dev.goloom.bench.work.PipeWork;
import dev.goloom.bench.work.StudyCall;
import dev.goloom.bench.work.Work;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jox offers: channels and select. */
public final class Jox {
    private static final Integer ELEMENT = 0;

    /** Keeps the compiler from leaving the channel out. */
    static volatile @Nullable Object made;

    private Jox() {}

    public static Offers offers() {
        var offers = new Offers();
        PipeWork.offer(offers, Channels::new);
        offers.can("MakeChan/Ptr", () -> Work.repeat(() -> made = Channel.newBufferedChannel(8)));
        offers.can("ChanClosed", Jox::closed);
        offers.can("ReceiveDataFromClosedChan", DataFromClosed::new);
        JoxSelects.offer(offers);
        offers.can("TimeAfter", () -> StudyCall.inTime(new SelectWithin()));
        offers.can("TimeAfterTimeout", () -> StudyCall.timedOut(new SelectWithin()));
        offers.cannotOther(Group.CALL, "no contexts");
        offers.cannotOther(Group.GROWTH, "not compared");
        offers.cannotOther(Group.CONTEXT, "no contexts");
        offers.cannotOther(Group.TIME, "no timers");
        offers.cannotOther(Group.FLOOR, "bare threads");
        return offers;
    }

    private static Work closed() {
        Channel<Integer> channel = Channel.newRendezvousChannel();
        channel.done();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (channel.closedForReceive() == null) {
                    throw new AssertionError("not closed");
                }
            }
        });
    }

    private static final class DataFromClosed implements Work {
        private Channel<Integer> channel = Channel.newRendezvousChannel();

        @Override
        public void prepare(int times) throws InterruptedException {
            channel = Channel.newBufferedChannel(times);
            for (int i = 0; i < times; i++) {
                channel.send(ELEMENT);
            }
            channel.done();
        }

        @Override
        public void run(int times) throws InterruptedException {
            int received = 0;
            while (channel.receiveOrClosed() instanceof Integer element) {
                received += 1 + element;
            }
            if (received != times) {
                throw new AssertionError(received + " of " + times);
            }
        }
    }

    static Channel<Integer> channel(int capacity) {
        return capacity == 0 ? Channel.newRendezvousChannel() : Channel.newBufferedChannel(capacity);
    }

    private record Channels(Channel<Integer> channel) implements Pipe {
        Channels(int capacity) {
            this(Jox.channel(capacity));
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
