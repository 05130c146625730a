package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One object of class Select, which several goroutines run at once: each turn is its runner's alone. */
@Tag("storm")
class ReusableSelectStormTest {

    private static final int PRODUCERS = 3;
    private static final int CONSUMERS = 4;
    private static final int EACH = 4_000;

    private final List<Channel<Integer>> channels =
        List.of(Channel.rendezvous(), Channel.rendezvous(), Channel.buffered(2), Channel.buffered(5));
    private final Channel<Integer> quit = Channel.rendezvous();

    private final Clocks clocks = new Clocks();

    /** Who runs: a goroutine finds in its handlers what is its own. */
    @SuppressWarnings("ThreadLocalUsage") // of this test alone
    private final ThreadLocal<Runner> runner = new ThreadLocal<>();

    private final Select<Boolean> send = Select.of(
        sendTo(0), sendTo(1), sendTo(2).when(this::chance), sendTo(3).when(this::chance));
    private final Select<Boolean> receive = Select.of(
        receiveFrom(0), receiveFrom(1), receiveFrom(2), receiveFrom(3), Select.receive(quit, () -> false));
    private final Select<Boolean> receiveImpatiently = Select.inOrder(
        receiveFrom(3).when(this::chance),
        receiveFrom(0),
        Select.receive(quit, () -> false),
        receiveFrom(2),
        Select.after(clocks.manual(), Duration.ofNanos(5_000), () -> true),
        Select.after(Duration.ofNanos(20_000), () -> true).when(this::chance),
        Select.otherwise(() -> true).when(this::chance));

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,4000", "PLATFORM,4000"})
    void everyElement_isReceivedOnce_byWhoeverRuns(ThreadKind kind, int interrupts) {
        Storm.run(kind, storm -> {
            List<Goroutine<Elements>> senders = new ArrayList<>();
            for (int i = 0; i < PRODUCERS; i++) {
                Elements elements = new Elements(i);
                senders.add(storm.go("producer", random -> new Runner(random, elements).sendAll()));
            }
            List<Goroutine<Elements>> all = new ArrayList<>(senders);
            for (int i = 0; i < CONSUMERS; i++) {
                Elements elements = new Elements(PRODUCERS + i);
                Select<Boolean> select = i == 0 ? receiveImpatiently : receive;
                all.add(storm.go("consumer", random -> new Runner(random, elements).runUntilQuit(select)));
            }
            clocks.start(storm);
            storm.interrupt(all, interrupts);

            storm.await(senders);
            quit.close();
            storm.await(all);
            clocks.stop();
            storm.await();
            List<Elements> elements = new ArrayList<>();
            for (Goroutine<Elements> each : all) {
                elements.add(each.join());
            }
            Elements.assertNobodyWaits(channels);
            Elements.assertNobodyWaits(List.of(quit));
            elements.add(Elements.rest(elements.size(), channels)); // a select may quit while there are elements
            Elements.assertConserved(elements);
            clocks.assertNothingArmed();
        });
    }

    private boolean chance() {
        return runner.get().random.nextBoolean();
    }

    private Case<Boolean> sendTo(int channel) {
        return Select.sendFrom(
            channels.get(channel), () -> runner.get().offer(channel), () -> runner.get().hasSent(channel));
    }

    private Case<Boolean> receiveFrom(int channel) {
        return Select.receive(channels.get(channel), element -> runner.get().hasReceived(channel, element));
    }

    private final class Runner {

        private final Random random;
        private final Elements elements;

        /** What this goroutine offers to each channel in the turn that it runs; made anew for each turn. */
        private final int[] offered = new int[channels.size()];

        private boolean nested;

        Runner(Random random, Elements elements) {
            this.random = random;
            this.elements = elements;
            runner.set(this);
        }

        Elements sendAll() {
            while (elements.sentCount() < EACH) {
                run(send);
            }
            return elements;
        }

        Elements runUntilQuit(Select<Boolean> select) {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = run(select);
            }
            return elements;
        }

        private boolean run(Select<Boolean> select) {
            try {
                return select.run();
            } catch (InterruptedException interrupted) {
                return true; // and nothing was committed
            }
        }

        int offer(int channel) {
            offered[channel] = elements.next();
            return offered[channel];
        }

        boolean hasSent(int channel) {
            elements.sent(offered[channel]);
            return true;
        }

        /** A handler may run the object that it belongs to: a turn of its own. */
        boolean hasReceived(int channel, Integer element) {
            assertTrue(element != null, "closed");
            elements.received(channel, element);
            if (nested || random.nextInt(8) > 0) {
                return true;
            }
            nested = true;
            boolean goesOn = run(random.nextBoolean() ? receive : receiveImpatiently);
            nested = false;
            return goesOn;
        }
    }
}
