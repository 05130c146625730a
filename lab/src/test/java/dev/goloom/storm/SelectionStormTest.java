package dev.goloom.storm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.channel.Channel;
import dev.goloom.select.Case;
import dev.goloom.select.Select;
import dev.goloom.testing.Goroutine;
import dev.goloom.testing.Storm;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selects of all kinds over several channels: what is sent is received once, everybody gets on, nothing is left behind. */
@Tag("storm")
class SelectionStormTest {

    private static final int PRODUCERS = 3;
    private static final int TRADERS = 2;
    private static final int CONSUMERS = 3;
    private static final int EACH = 5_000;
    private static final int CLOSED_EARLY = 2;

    private final List<Channel<Integer>> channels = List.of(
        Channel.rendezvous(), Channel.buffered(3), Channel.rendezvous(), Channel.buffered(1), Channel.buffered(8));
    private final Channel<Integer> quit = Channel.rendezvous();

    private final Clocks clocks = new Clocks();

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "PLATFORM,0", "VIRTUAL,5000", "PLATFORM,5000"})
    void everyElement_isReceivedOnce_andNothingIsLeftBehind(ThreadKind kind, int interrupts) {
        Storm.run(kind, storm -> {
            List<Goroutine<Elements>> senders = new ArrayList<>();
            for (int i = 0; i < PRODUCERS + TRADERS; i++) {
                Elements elements = new Elements(i);
                boolean trades = i >= PRODUCERS;
                boolean patient = i % 2 == 0;
                senders.add(storm.go((patient ? "patient " : "") + (trades ? "trader" : "producer"),
                    random -> new Turns(random, elements, patient).send(trades)));
            }
            List<Goroutine<Elements>> all = new ArrayList<>(senders);
            for (int i = 0; i < CONSUMERS; i++) {
                Elements elements = new Elements(PRODUCERS + TRADERS + i);
                boolean patient = i > 0;
                all.add(storm.go((patient ? "patient " : "") + "consumer",
                    random -> new Turns(random, elements, patient).receiveAll()));
            }
            clocks.start(storm);
            storm.interrupt(all, interrupts);

            storm.await(senders);
            channels.subList(0, CLOSED_EARLY).forEach(Channel::close);
            quit.close();
            storm.await(all);
            clocks.stop();
            storm.await();
            Elements.assertNobodyWaits(channels); // before a close, which would hide it
            List<Elements> elements = new ArrayList<>();
            for (Goroutine<Elements> each : all) {
                elements.add(each.join());
            }
            elements.add(Elements.rest(elements.size(), channels));
            Elements.assertConserved(elements);
            clocks.assertNothingArmed();
        });
    }

    /** The selects of one goroutine. A patient one has no other way out than a partner, so it shows a lost wake-up. */
    private final class Turns {

        private final Random random;
        private final Elements elements;
        private final boolean patient;
        private final BitSet drained = new BitSet();
        private boolean sent;
        private boolean over;

        Turns(Random random, Elements elements, boolean patient) {
            this.random = random;
            this.elements = elements;
            this.patient = patient;
        }

        /** Sends a number of elements; one whose send was interrupted is given up now and then. */
        Elements send(boolean trades) {
            for (int i = 0; i < EACH; i++) {
                int element = elements.next();
                sent = false;
                while (!sent) {
                    List<Case<Integer>> cases = new ArrayList<>();
                    some().forEach(channel -> cases.add(send(channel, element)));
                    if (trades) {
                        some().forEach(channel -> cases.add(receive(channel)));
                    }
                    if (!turn(cases) && random.nextInt(4) == 0) {
                        break;
                    }
                }
            }
            return elements;
        }

        /** Receives until it is told to quit; that some channels are closed before does not matter. */
        Elements receiveAll() {
            while (!over) {
                List<Case<Integer>> cases = new ArrayList<>();
                cases.add(Select.receive(quit, () -> {
                    over = true;
                    return -1;
                }));
                for (int channel = 0; channel < channels.size(); channel++) {
                    cases.add(receive(channel).when(!drained.get(channel)));
                }
                turn(cases);
            }
            return elements;
        }

        /** One select, of these cases in any order; returns whether it was not interrupted. */
        private boolean turn(List<Case<Integer>> cases) {
            if (!patient && random.nextInt(3) == 0) {
                cases.add(Select.after(clocks.any(random), Clocks.shortTime(random), () -> -1));
            }
            if (!patient && random.nextInt(5) == 0) {
                cases.add(Select.otherwise(() -> -1));
            }
            Collections.shuffle(cases, random);
            @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
            Case<Integer>[] array = cases.toArray(new Case[0]);
            try {
                int committed = random.nextInt(3) == 0 ? Select.selectInOrder(array) : Select.select(array);
                assertTrue(committed >= -1);
                return true;
            } catch (InterruptedException interrupted) {
                return false; // and nothing was committed
            }
        }

        /** Some of the channels, one at least; some more than once. */
        private List<Integer> some() {
            return random.ints(1 + random.nextInt(channels.size()), 0, channels.size()).boxed().toList();
        }

        private Case<Integer> send(int channel, int element) {
            return Select.send(channels.get(channel), element, () -> {
                elements.sent(element);
                sent = true;
                return channel;
            });
        }

        private Case<Integer> receive(int channel) {
            return Select.receive(channels.get(channel), element -> {
                if (element == null) {
                    assertTrue(channels.get(channel).isDrained(), "no element, but not drained");
                    drained.set(channel);
                } else {
                    elements.received(channel, element);
                }
                return channel;
            });
        }
    }
}
