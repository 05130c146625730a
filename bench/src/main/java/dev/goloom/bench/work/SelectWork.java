package dev.goloom.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The rows of select in which goroutines do nothing but send and receive, the same for all who have one. */
public final class SelectWork {
    private static final Integer ELEMENT = 0;
    private static final int WORK = 100;
    private static final int CAPACITY = 128;
    private static final int POPULAR = 1_000;

    private SelectWork() {}

    /** All of these rows. */
    public static <C> void offer(Offers offers, Selects<C> selects) {
        offers.can("SelectProdCons", () -> producersAndConsumers(selects));
        offers.can("ChanPopular", () -> times -> popular(selects, times));
    }

    /** Both look at the end, too, which never comes. */
    private static <C> Work producersAndConsumers(Selects<C> selects) {
        C channel = selects.channel(CAPACITY);
        C end = selects.channel(0);
        return new ProducersAndConsumers(element -> selects.sending(channel, element, end),
            () -> selects.receiving(channel, end), WORK);
    }

    /** A thousand goroutines wait at one channel, and each at one of its own, where it is sent an element for each time. */
    private static <C> void popular(Selects<C> selects, int times) throws Exception {
        C popular = selects.channel(0);
        List<C> own = new ArrayList<>();
        var crew = new Crew(POPULAR);
        for (int i = 0; i < POPULAR; i++) {
            C mine = selects.channel(0);
            own.add(mine);
            crew.start(() -> {
                Callable<Integer> receive = selects.receiving(popular, mine);
                for (int turn = 0; turn < times; turn++) {
                    receive.call();
                }
            });
        }
        for (int turn = 0; turn < times; turn++) {
            for (C one : own) {
                selects.sendTo(one, ELEMENT);
            }
        }
        crew.join();
    }
}
