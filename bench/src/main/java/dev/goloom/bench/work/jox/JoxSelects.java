package dev.goloom.bench.work.jox;

import static com.softwaremill.jox.Select.defaultClause;
import static com.softwaremill.jox.Select.select;

import com.softwaremill.jox.Channel;
import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.SelectWork;
import dev.goloom.bench.work.Selects;
import dev.goloom.bench.work.SharedTurns;
import dev.goloom.bench.work.Work;
import java.util.concurrent.Callable;

/** Its select. It takes clauses, which are made for each; and it prefers the first ones that are ready. */
final class JoxSelects implements Selects<Channel<Integer>> {
    private static final Integer ELEMENT = 0;
    private static final Integer LAST = 1;

    private JoxSelects() {}

    static void offer(Offers offers) {
        offers.can("ChanNonblocking", JoxSelects::nonblockingReceive);
        offers.can("SelectUncontended", () -> Work.parallel(turns -> backAndForth(two(1), turns)));
        offers.can("SelectAsyncContended", JoxSelects::contended);
        offers.can("SelectSyncContended", () -> JoxSelects::facing);
        offers.can("SelectNonblock", JoxSelects::nonblocking);
        SelectWork.offer(offers, new JoxSelects());
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

    @Override
    public Channel<Integer> channel(int capacity) {
        return Jox.channel(capacity);
    }

    @Override
    public void sendTo(Channel<Integer> channel, Integer element) throws InterruptedException {
        channel.send(element);
    }

    @Override
    public Work.Operation sending(Channel<Integer> channel, Integer element, Channel<Integer> other) {
        return () -> select(channel.sendClause(element, () -> true), other.receiveClause(received -> false));
    }

    @Override
    public Callable<Integer> receiving(Channel<Integer> first, Channel<Integer> second) {
        return () -> select(first.receiveClause(), second.receiveClause());
    }
}
