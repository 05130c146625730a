package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.testing.Goroutine;
import dev.goloom.testing.ThreadKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** First in, first out, between two goroutines and along chains of them. */
class ChannelOrderTest {

    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,1", "VIRTUAL,19", "PLATFORM,0", "PLATFORM,1", "PLATFORM,19"})
    void elements_areReceivedInTheOrderSent(ThreadKind kind, int capacity) throws Exception {
        Channel<Integer> channel = Channel.buffered(capacity);
        var sender = Goroutine.start(kind, () -> sendUpTo(10_000, channel));
        for (int i = 0; i < 10_000; i++) {
            assertEquals(i, channel.receive());
        }
        assertNull(channel.receive());
        sender.join();
    }

    /** Who receives from several senders still sees each one's elements in that one's order. */
    @ParameterizedTest
    @CsvSource({"VIRTUAL,0", "VIRTUAL,3", "PLATFORM,0", "PLATFORM,3"})
    void eachSendersElements_keepTheirOrder(ThreadKind kind, int capacity) throws Exception {
        record Sent(int sender, int number) {}
        Channel<Sent> channel = Channel.buffered(capacity);
        int[] next = new int[4];
        for (int sender = 0; sender < next.length; sender++) {
            int me = sender;
            Goroutine.start(kind, () -> {
                for (int i = 0; i < 1_000; i++) {
                    channel.send(new Sent(me, i));
                }
                return 0;
            });
        }
        for (int i = 0; i < next.length * 1_000; i++) {
            Sent sent = Objects.requireNonNull(channel.receive());
            assertEquals(next[sent.sender]++, sent.number, () -> "out of order: " + sent);
        }
    }

    /** Each link passes on what it gets to a place that only the next one knows: no element overtakes another. */
    @ParameterizedTest
    @EnumSource
    void chainOfRendezvous_passesOn_inOrder(ThreadKind kind) throws Exception {
        Channel<Integer> first = Channel.rendezvous();
        Channel<Integer> last = first;
        for (int link = 0; link < 50; link++) {
            Channel<Integer> in = last;
            Channel<Integer> out = Channel.rendezvous();
            Goroutine.start(kind, () -> {
                for (Integer element = in.receive(); element != null; element = in.receive()) {
                    out.send(element + 1);
                }
                out.close();
                return 0;
            });
            last = out;
        }
        Goroutine.start(kind, () -> sendUpTo(100, first));
        for (int i = 0; i < 100; i++) {
            assertEquals(i + 50, last.receive());
        }
        assertNull(last.receive());
    }

    @Test
    void tenThousandGoroutines_inAChain_comeAndGo() throws Exception {
        Channel<Integer> leftmost = Channel.rendezvous();
        Channel<Integer> right = leftmost;
        for (int i = 0; i < 10_000; i++) {
            Channel<Integer> left = right;
            Channel<Integer> mine = Channel.rendezvous();
            Goroutine.start(() -> {
                left.send(Objects.requireNonNull(mine.receive()) + 1);
                return 0;
            });
            right = mine;
        }
        right.send(0);
        assertEquals(10_000, leftmost.receive());
    }

    /** Many workers between two buffered channels, and the end of the work handed on by closing. */
    @ParameterizedTest
    @EnumSource
    void workers_passOnAllOfTheWork_untilItIsClosed(ThreadKind kind) throws Exception {
        Channel<Integer> work = Channel.buffered(69);
        Channel<Integer> done = Channel.buffered(69);
        List<Goroutine<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            workers.add(Goroutine.start(kind, () -> {
                int passed = 0;
                for (Integer task = work.receive(); task != null; task = work.receive()) {
                    done.send(task);
                    passed++;
                }
                return passed;
            }));
        }
        Goroutine.start(kind, () -> sendUpTo(30_000, work));
        var closer = Goroutine.start(kind, () -> {
            int passed = 0;
            for (Goroutine<Integer> worker : workers) {
                passed += worker.join();
            }
            done.close();
            return passed;
        });
        boolean[] seen = new boolean[30_000];
        int count = 0;
        for (Integer task = done.receive(); task != null; task = done.receive()) {
            assertTrue(!seen[task], "twice: " + task);
            seen[task] = true;
            count++;
        }
        assertEquals(30_000, count);
        assertEquals(30_000, closer.join());
    }

    /** The sieve: each prime has a goroutine that lets through what it does not divide. */
    @ParameterizedTest
    @EnumSource
    void primeSieve_findsThePrimes(ThreadKind kind) throws Exception {
        Channel<Integer> numbers = Channel.rendezvous();
        var source = Goroutine.start(kind, () -> {
            for (int n = 2; true; n++) {
                numbers.send(n);
            }
        });
        List<Goroutine<?>> goroutines = new ArrayList<>(List.of(source));
        List<Integer> primes = new ArrayList<>();
        Channel<Integer> in = numbers;
        while (primes.size() < 25) {
            int prime = Objects.requireNonNull(in.receive());
            primes.add(prime);
            Channel<Integer> from = in;
            Channel<Integer> out = Channel.rendezvous();
            goroutines.add(Goroutine.start(kind, () -> {
                while (true) {
                    int n = Objects.requireNonNull(from.receive());
                    if (n % prime != 0) {
                        out.send(n);
                    }
                }
            }));
            in = out;
        }
        goroutines.forEach(Goroutine::interrupt);
        assertEquals(Arrays.asList(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79,
            83, 89, 97), primes);
    }

    private static int sendUpTo(int count, Channel<Integer> channel) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            channel.send(i);
        }
        channel.close();
        return count;
    }
}
