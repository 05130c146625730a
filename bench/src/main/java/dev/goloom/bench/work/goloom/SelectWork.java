package dev.goloom.bench.work.goloom;

import static dev.goloom.Go.receive;
import static dev.goloom.Go.send;

import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.LocalWork;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The rows of select. A loop makes its select once, as its documentation says. */
final class SelectWork {
    private static final Integer ELEMENT = 0;
    private static final Integer LAST = 1;
    private static final int WORK = 100;
    private static final int POPULAR = 1_000;

    private SelectWork() {}

    static void offer(Offers offers) {
        offers.can("SelectUncontended", () -> Work.parallel(turns -> backAndForth(two(1), turns)));
        offers.can("SelectAsyncContended", SelectWork::contended);
        offers.can("SelectSyncContended", () -> SelectWork::facing);
        offers.can("SelectNonblock", SelectWork::nonblocking);
        offers.can("SelectProdCons", ProducersAndConsumers::new);
        offers.can("ChanPopular", () -> SelectWork::popular);
    }

    private record Two(Channel<Integer> one, Channel<Integer> other) {}

    private static Two two(int capacity) {
        return new Two(Channel.buffered(capacity), Channel.buffered(capacity));
    }

    /** One element, which is taken from where it is to where it is not. */
    private static void backAndForth(Two two, SharedTurns.Turns turns) throws InterruptedException {
        two.one.send(ELEMENT);
        Select<Channel<Integer>> select =
            Select.of(receive(two.one, () -> two.other), receive(two.other, () -> two.one));
        while (turns.next()) {
            select.run().send(ELEMENT);
        }
        select.run();
    }

    private static Work contended() {
        Two two = two(Runtime.getRuntime().availableProcessors());
        return Work.parallel(turns -> backAndForth(two, turns));
    }

    private static void facing(int times) throws Exception {
        Channel<Integer> first = Channel.rendezvous();
        Channel<Integer> second = Channel.rendezvous();
        Channel<Integer> third = Channel.rendezvous();
        Channel<Integer> end = Channel.rendezvous();
        int processors = Runtime.getRuntime().availableProcessors();
        var senders = new Crew(processors);
        for (int i = 0; i < processors; i++) {
            senders.start(() -> {
                Select<Boolean> select = Select.of(send(first, ELEMENT, () -> true),
                    send(second, ELEMENT, () -> true), send(third, ELEMENT, () -> true), receive(end, () -> false));
                while (select.run()) {
                    // to whoever comes
                }
            });
        }
        Work.parallel(turns -> {
            Select<Boolean> select =
                Select.of(receive(first, () -> true), receive(second, () -> true), receive(third, () -> true));
            while (turns.next()) {
                select.run();
            }
        }).run(times);
        end.close();
        senders.join();
    }

    /** As Go's compiler makes of a select with one case and a default. */
    private static Work nonblocking() {
        Channel<Integer> rendezvous = Channel.rendezvous();
        Channel<Integer> another = Channel.rendezvous();
        Two buffered = two(1);
        return Work.parallel(turns -> {
            while (turns.next()) {
                rendezvous.tryReceive();
                another.trySend(ELEMENT);
                buffered.one.tryReceive();
                buffered.other.trySend(ELEMENT);
            }
        });
    }

    /** Both look at the end, too, which never comes. */
    private static final class ProducersAndConsumers implements Work {
        private static final int CAPACITY = 128;

        private final Channel<Integer> channel = Channel.buffered(CAPACITY);
        private final Channel<Integer> end = Channel.rendezvous();

        @Override
        public void run(int times) throws Exception {
            int processors = Runtime.getRuntime().availableProcessors();
            var turns = new SharedTurns(times);
            var crew = new Crew(2 * processors);
            IntStream.range(0, processors).forEach(i -> {
                crew.start(() -> produce(turns));
                crew.start(this::consume);
            });
            crew.join();
        }

        private void produce(SharedTurns all) throws InterruptedException {
            SharedTurns.Turns turns = all.turns();
            Select<Boolean> send = Select.of(send(channel, ELEMENT, () -> true), receive(end, () -> false));
            while (turns.next()) {
                LocalWork.run(WORK);
                send.run();
            }
            Select.of(send(channel, LAST, () -> true), receive(end, () -> false)).run();
        }

        private void consume() throws InterruptedException {
            Select<Integer> receive =
                Select.of(receive(channel, Objects::requireNonNull), receive(end, () -> LAST));
            while (!receive.run().equals(LAST)) {
                LocalWork.run(WORK);
            }
        }
    }

    /** A thousand goroutines wait at one channel, and each at one of its own, where it is sent an element for each time. */
    private static void popular(int times) throws Exception {
        Channel<Integer> popular = Channel.rendezvous();
        List<Channel<Integer>> own = new ArrayList<>();
        var crew = new Crew(POPULAR);
        for (int i = 0; i < POPULAR; i++) {
            Channel<Integer> mine = Channel.rendezvous();
            own.add(mine);
            crew.start(() -> {
                Select<Boolean> select = Select.of(receive(popular, () -> true), receive(mine, () -> true));
                for (int turn = 0; turn < times; turn++) {
                    select.run();
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
