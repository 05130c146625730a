package dev.goloom.bench.work;

/**
 * The rows that need no more than send and receive, the same for all channels. A process has one kind of pipe, so its calls
 * are compiled as if they stood here.
 */
public final class PipeWork {
    private static final Integer ELEMENT = 0;
    private static final Integer END = -1;
    private static final int HUNDRED = 100;
    private static final int WORK = 100;
    private static final int LONG_WORK = 1_000;

    private final Pipe.Factory pipes;

    private PipeWork(Pipe.Factory pipes) {
        this.pipes = pipes;
    }

    /** All of these rows. */
    public static void offer(Offers offers, Pipe.Factory pipes) {
        var work = new PipeWork(pipes);
        offers.can("GoReceive", () -> Work.repeat(work::goReceive));
        offers.can("PingPong", () -> work::pingPong);
        offers.can("ChanCreation", () -> Work.parallel(work::create));
        offers.can("ChanUncontended", () -> Work.parallel(turns -> fillAndDrain(work.pipes.of(HUNDRED), turns)));
        offers.can("ChanContended", work::contended);
        offers.can("ChanSem", work::semaphore);
        offers.can("ChanSync", () -> times -> work.sync(times, 0));
        offers.can("ChanSyncWork", () -> times -> work.sync(times, LONG_WORK));
        for (int capacity : new int[] {0, 10, 100}) {
            offers.can("ChanProdCons" + capacity, () -> producersAndConsumers(pipes.of(capacity), 0));
            offers.can("ChanProdConsWork" + capacity, () -> producersAndConsumers(pipes.of(capacity), WORK));
        }
    }

    private void goReceive() throws Exception {
        Pipe results = pipes.of(1);
        Thread.startVirtualThread(() -> send(results, 11 * 11));
        if (results.receive() != 11 * 11) {
            throw new AssertionError("not the result");
        }
    }

    private static void send(Pipe pipe, Integer element) {
        try {
            pipe.send(element);
        } catch (Exception ended) {
            throw new AssertionError(ended);
        }
    }

    private void pingPong(int times) throws Exception {
        Pipe ping = pipes.of(0);
        Pipe pong = pipes.of(0);
        var other = new Crew(1);
        other.start(() -> {
            while (!ping.receive().equals(END)) {
                pong.send(ELEMENT);
            }
        });
        for (int i = 0; i < times; i++) {
            ping.send(ELEMENT);
            pong.receive();
        }
        ping.send(END);
        other.join();
    }

    private void create(SharedTurns.Turns turns) throws Exception {
        while (turns.next()) {
            Pipe pipe = pipes.of(1);
            pipe.send(ELEMENT);
            pipe.receive();
        }
    }

    private Work contended() {
        Pipe pipe = pipes.of(HUNDRED * Runtime.getRuntime().availableProcessors());
        return Work.parallel(turns -> fillAndDrain(pipe, turns));
    }

    private static void fillAndDrain(Pipe pipe, SharedTurns.Turns turns) throws Exception {
        while (turns.next()) {
            for (int i = 0; i < HUNDRED; i++) {
                pipe.send(ELEMENT);
            }
            for (int i = 0; i < HUNDRED; i++) {
                pipe.receive();
            }
        }
    }

    private Work semaphore() {
        Pipe permits = pipes.of(Runtime.getRuntime().availableProcessors());
        return Work.parallel(turns -> {
            while (turns.next()) {
                permits.send(ELEMENT);
                permits.receive();
            }
        });
    }

    private void sync(int times, int work) throws Exception {
        Pipe pipe = pipes.of(0);
        var other = new Crew(1);
        other.start(() -> {
            for (int i = 0; i < times / 2; i++) {
                pipe.receive();
                LocalWork.run(work);
                pipe.send(ELEMENT);
                LocalWork.run(work);
            }
        });
        for (int i = 0; i < times / 2; i++) {
            pipe.send(ELEMENT);
            LocalWork.run(work);
            pipe.receive();
            LocalWork.run(work);
        }
        other.join();
    }

    private static Work producersAndConsumers(Pipe pipe, int work) {
        return new ProducersAndConsumers(element -> () -> pipe.send(element), () -> pipe::receive, work);
    }
}
