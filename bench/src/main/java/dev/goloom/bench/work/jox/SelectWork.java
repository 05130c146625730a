package dev.goloom.bench.work.jox;

import static com.softwaremill.jox.Select.defaultClause;
import static com.softwaremill.jox.Select.select;

import com.softwaremill.jox.Channel;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalWork;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Its select. It takes clauses, which are made for each; and it prefers the first ones that are ready. */
final class SelectWork {
    private static final Integer ELEMENT = 0;
    private static final Integer LAST = 1;
    private static final int WORK = 100;
    private static final int POPULAR = 1_000;

    private SelectWork() {}

    static void offer(Offers offers) {
        offers.can("ChanNonblocking", SelectWork::nonblockingReceive);
        offers.can("SelectUncontended", () -> Work.parallel(turns -> backAndForth(two(1), turns)));
        offers.can("SelectAsyncContended", SelectWork::contended);
        offers.can("SelectSyncContended", () -> SelectWork::facing);
        offers.can("SelectNonblock", SelectWork::nonblocking);
        offers.can("SelectProdCons", ProducersAndConsumers::new);
        offers.can("ChanPopular", () -> SelectWork::popular);
    }

    private static Work nonblockingReceive() {
        Channel<Integer> channel = Channel.newRendezvousChannel();
        return Work.parallel(turns -> {
            while (turns.next()) {
                if (!select(channel.receiveClause(), defaultClause(LAST)).equals(LAST)) {
                    throw new AssertionError("received from nobody");
                }
            }
        });
    }

    private record Two(Channel<Integer> one, Channel<Integer> other) {}

    private static Two two(int capacity) {
        return new Two(Channel.newBufferedChannel(capacity), Channel.newBufferedChannel(capacity));
    }

    private static void backAndForth(Two two, SharedTurns.Turns turns) throws InterruptedException {
        two.one.send(ELEMENT);
        while (turns.next()) {
            select(two.one.receiveClause(element -> two.other), two.other.receiveClause(element -> two.one))
                .send(ELEMENT);
        }
        select(two.one.receiveClause(), two.other.receiveClause());
    }

    private static Work contended() {
        Two two = two(Runtime.getRuntime().availableProcessors());
        return Work.parallel(turns -> backAndForth(two, turns));
    }

    private static void facing(int times) throws Exception {
        Channel<Integer> first = Channel.newRendezvousChannel();
        Channel<Integer> second = Channel.newRendezvousChannel();
        Channel<Integer> third = Channel.newRendezvousChannel();
        Channel<Boolean> end = Channel.newBufferedChannel(Runtime.getRuntime().availableProcessors());
        int processors = Runtime.getRuntime().availableProcessors();
        var senders = new Crew(processors);
        for (int i = 0; i < processors; i++) {
            senders.start(() -> {
                boolean goesOn = true;
                while (goesOn) {
                    goesOn = select(first.sendClause(ELEMENT, () -> true), second.sendClause(ELEMENT, () -> true),
                        third.sendClause(ELEMENT, () -> true), end.receiveClause());
                }
            });
        }
        Work.parallel(turns -> {
            while (turns.next()) {
                select(first.receiveClause(), second.receiveClause(), third.receiveClause());
            }
        }).run(times);
        for (int i = 0; i < processors; i++) {
            end.send(false);
        }
        senders.join();
    }

    private static Work nonblocking() {
        Channel<Integer> rendezvous = Channel.newRendezvousChannel();
        Channel<Integer> another = Channel.newRendezvousChannel();
        Two buffered = two(1);
        return Work.parallel(turns -> {
            while (turns.next()) {
                select(rendezvous.receiveClause(), defaultClause(LAST));
                select(another.sendClause(ELEMENT, () -> LAST), defaultClause(LAST));
                select(buffered.one.receiveClause(), defaultClause(LAST));
                select(buffered.other.sendClause(ELEMENT, () -> LAST), defaultClause(LAST));
            }
        });
    }

    private static final class ProducersAndConsumers implements Work {
        private static final int CAPACITY = 128;

        private final Channel<Integer> channel = Channel.newBufferedChannel(CAPACITY);
        private final Channel<Integer> end = Channel.newRendezvousChannel();

        @Override
        public void run(int times) throws Exception {
            int processors = Runtime.getRuntime().availableProcessors();
            var turns = new SharedTurns(times);
            var crew = new Crew(2 * processors);
            IntStream.range(0, processors).forEach(i -> {
                crew.start(() -> produce(turns.turns()));
                crew.start(this::consume);
            });
            crew.join();
        }

        private void produce(SharedTurns.Turns turns) throws InterruptedException {
            while (turns.next()) {
                LocalWork.run(WORK);
                select(channel.sendClause(ELEMENT, () -> true), end.receiveClause(element -> false));
            }
            select(channel.sendClause(LAST, () -> true), end.receiveClause(element -> false));
        }

        private void consume() throws InterruptedException {
            while (!select(channel.receiveClause(), end.receiveClause()).equals(LAST)) {
                LocalWork.run(WORK);
            }
        }
    }

    private static void popular(int times) throws Exception {
        Channel<Integer> popular = Channel.newRendezvousChannel();
        List<Channel<Integer>> own = new ArrayList<>();
        var crew = new Crew(POPULAR);
        for (int i = 0; i < POPULAR; i++) {
            Channel<Integer> mine = Channel.newRendezvousChannel();
            own.add(mine);
            crew.start(() -> {
                for (int turn = 0; turn < times; turn++) {
                    select(popular.receiveClause(), mine.receiveClause());
                }
            });
        }
        for (int turn = 0; turn < times; turn++) {
            for (Channel<Integer> one : own) {
                one.send(ELEMENT);
            }
        }
        crew.join();
    }
}
