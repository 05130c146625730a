package dev.goloom.bench.work.goloom;

import static dev.goloom.Go.receive;
import static dev.goloom.Go.send;

import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SelectWork;
import dev.goloom.bench.work.Selects;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import dev.goloom.channel.Channel;
import dev.goloom.select.Select;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Its select. A loop makes it once, as its documentation says. */
final class GoloomSelects implements Selects<Channel<Integer>> {
    private static final Integer ELEMENT = 0;

    private GoloomSelects() {}

    static void offer(Offers offers) {
        offers.can("SelectUncontended", () -> Work.parallel(turns -> backAndForth(two(1), turns)));
        offers.can("SelectAsyncContended", GoloomSelects::contended);
        offers.can("SelectSyncContended", () -> GoloomSelects::facing);
        offers.can("SelectNonblock", GoloomSelects::nonblocking);
        SelectWork.offer(offers, new GoloomSelects());
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

    @Override
    public Channel<Integer> channel(int capacity) {
        return Goloom.channel(capacity);
    }

    @Override
    public void sendTo(Channel<Integer> channel, Integer element) throws InterruptedException {
        channel.send(element);
    }

    @Override
    public Work.Operation sending(Channel<Integer> channel, Integer element, Channel<Integer> other) {
        Select<Boolean> select = Select.of(send(channel, element, () -> true), receive(other, () -> false));
        return select::run;
    }

    @Override
    public Callable<Integer> receiving(Channel<Integer> first, Channel<Integer> second) {
        Select<Integer> select =
            Select.of(receive(first, Objects::requireNonNull), receive(second, Objects::requireNonNull));
        return select::run;
    }
}
