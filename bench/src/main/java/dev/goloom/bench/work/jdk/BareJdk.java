package dev.goloom.bench.work.jdk;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Pipe;
import dev.goloom.bench.work.PipeWork;
import dev.goloom.bench.work.StudyCall;
import dev.goloom.bench.work.Work;
import dev.goloom.timeout.Strategy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/** What {@code java.util.concurrent} offers: queues, a scheduled executor, futures. And bare virtual threads, the floor. */
public final class BareJdk {
    /** Keeps the compiler from leaving the queue out. */
    static volatile @Nullable Object made;

    private BareJdk() {}

    public static Offers offers() {
        var offers = new Offers();
        PipeWork.offer(offers, Queues::new);
        offers.can("Context", () -> StudyCall.inTime(Strategy.FUTURE));
        offers.can("TimeAfter", () -> StudyCall.inTime(Strategy.QUEUE_POLL));
        offers.can("ContextTimeout", () -> StudyCall.timedOut(Strategy.FUTURE));
        offers.can("TimeAfterTimeout", () -> StudyCall.timedOut(Strategy.QUEUE_POLL));
        offers.can("MakeChan/Ptr", () -> Work.repeat(() -> made = new ArrayBlockingQueue<Object>(8)));
        offers.can("ChanNonblocking", BareJdk::nonblocking);
        offers.cannot("ChanClosed", "no close");
        offers.cannot("ReceiveDataFromClosedChan", "no close");
        offers.cannotOther(Group.CHANNEL, "no select");
        offers.cannotOther(Group.GROWTH, "not compared");
        offers.cannotOther(Group.CONTEXT, "no contexts");
        ExecutorTimers.offer(offers);
        Floors.offer(offers);
        return offers;
    }

    private static Work nonblocking() {
        var queue = new SynchronousQueue<Integer>();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (queue.poll() != null) {
                    throw new AssertionError("received from nobody");
                }
            }
        });
    }

    private record Queues(BlockingQueue<Integer> queue) implements Pipe {
        Queues(int capacity) {
            this(capacity == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(capacity));
        }

        @Override
        public void send(Integer element) throws InterruptedException {
            queue.put(element);
        }

        @Override
        public Integer receive() throws InterruptedException {
            return queue.take();
        }
    }
}
