package dev.goloom.bench.work.goloom;

import static dev.goloom.Go.receive;

import dev.goloom.bench.work.Crew;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.Work;
import dev.goloom.channel.Channel;
import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import dev.goloom.select.Select;
import dev.goloom.time.Time;
import dev.goloom.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One operation beside many others of its kind, which are kept. */
final class GrowthWork {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Integer ELEMENT = 0;

    private GrowthWork() {}

    static void offer(Offers offers) {
        for (int others : new int[] {1, 1_000, 1_000_000}) {
            offers.can("Timers/live=" + others, () -> timers(others));
            offers.can("Children/live=" + others, () -> children(others));
            offers.can("Waiters/live=" + others, () -> waiters(others));
        }
    }

    private static void nothing() {}

    private static Work timers(int others) {
        List<Timer> live = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            live.add(Time.afterFunc(HOUR, GrowthWork::nothing));
        }
        return Work.beside(live, Work.repeat(() -> {
            if (!Time.afterFunc(HOUR, GrowthWork::nothing).stop()) {
                throw new AssertionError("not stopped");
            }
        }));
    }

    private static Work children(int others) {
        Context parent = Context.background().withCancel();
        List<Context> live = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            Context child = parent.withCancel();
            child.afterFunc(GrowthWork::nothing);
            live.add(child);
        }
        return Work.beside(live, Work.repeat(() -> {
            CancellableContext child = parent.withCancel();
            boolean stopped = child.afterFunc(GrowthWork::nothing).stop();
            child.cancel();
            if (!stopped) {
                throw new AssertionError("not stopped");
            }
        }));
    }

    private static Work waiters(int others) {
        Channel<Integer> popular = Channel.rendezvous();
        var waiting = new CountDownLatch(others);
        for (int i = 0; i < others; i++) {
            Thread.startVirtualThread(() -> {
                waiting.countDown();
                try {
                    popular.receive();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return new Work() {
            @Override
            public void prepare(int times) throws InterruptedException {
                waiting.await();
            }

            @Override
            public void run(int times) throws Exception {
                Channel<Integer> own = Channel.rendezvous();
                var receiver = new Crew(1);
                receiver.start(() -> {
                    Select<Boolean> select = Select.of(receive(popular, () -> false), receive(own, () -> true));
                    for (int i = 0; i < times; i++) {
                        if (!select.run()) {
                            throw new AssertionError("received from nobody");
                        }
                    }
                });
                for (int i = 0; i < times; i++) {
                    own.send(ELEMENT);
                }
                receiver.join();
            }
        };
    }
}
