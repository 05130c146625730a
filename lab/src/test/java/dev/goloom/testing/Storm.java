package dev.goloom.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many goroutines that do at random what they may do, as often as they are told to; under a {@link Watchdog}. What each
 * chooses follows from a seed, which is printed if the storm fails. In which order they run is the machine's choice: a
 * storm that is played again makes the same choices, and may have to be played several times.
 */
public final class Storm {

    private static final @Nullable Long SEED = Long.getLong("goloom.seed");

    private final ThreadKind kind;
    private final long seed = SEED != null ? SEED : ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    private final Watchdog watchdog;
    private int goroutines;

    private Storm(ThreadKind kind, Watchdog watchdog) {
        this.kind = kind;
        this.watchdog = watchdog;
    }

    /** What the test does; the goroutines that it starts are to end before it does. */
    public interface Course {
        void run(Storm storm) throws Exception;
    }

    /** What a goroutine does, with its own source of chance. */
    public interface Part<T extends @Nullable Object> {
        T play(Random random) throws Exception;
    }

    public static void run(ThreadKind kind, Course course) {
        run(kind, new Watchdog(), course);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever fails, fails with the seed
    static void run(ThreadKind kind, Watchdog watchdog, Course course) {
        Storm storm = new Storm(kind, watchdog);
        try {
            course.run(storm);
            storm.await();
        } catch (Exception | AssertionError failure) {
            watchdog.interruptAll();
            throw new AssertionError(failure.getMessage() + "\nTo make the same choices again: mvn -pl lab test -Dtest="
                    + testClass() + " -Dgoloom.seed=" + storm.seed,
                failure);
        }
    }

    private static String testClass() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type != Storm.class)
                .findFirst()
                .map(Class::getSimpleName)
                .orElse("?"));
    }

    /** Starts a goroutine. On the test's own thread, so that each has the same number, and chance, each time. */
    public <T extends @Nullable Object> Goroutine<T> go(String name, Part<T> part) {
        goroutines++;
        Random random = new Random(seed * 31 + goroutines);
        String fullName = name + " #" + goroutines;
        Goroutine<T> goroutine = Goroutine.start(kind, fullName, () -> part.play(random));
        watchdog.watch(fullName, goroutine);
        return goroutine;
    }

    /** Starts several that do the same, and begin together: so that short parts meet, too. */
    public <T extends @Nullable Object> List<Goroutine<T>> go(int count, String name, Part<T> part) {
        Phaser gate = new Phaser(count);
        List<Goroutine<T>> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            started.add(go(name, random -> {
                gate.arriveAndAwaitAdvance(); // an interrupt does not end this
                return part.play(random);
            }));
        }
        return started;
    }

    /** Starts a goroutine that interrupts one of the others, as often as told; it pauses to let them react. */
    @SuppressWarnings("ThreadPriorityCheck") // the yield is that pause
    public void interrupt(List<? extends Goroutine<?>> victims, int times) {
        go("interrupter", random -> {
            for (int i = 0; i < times; i++) {
                victims.get(random.nextInt(victims.size())).interrupt();
                for (int pause = random.nextInt(8); pause >= 0; pause--) {
                    Thread.yield();
                }
            }
            return times;
        });
    }

    /** Starts a goroutine that interrupts the others until they have ended. */
    public void interruptUntilDone(List<? extends Goroutine<?>> victims) {
        go("last interrupter", random -> {
            while (victims.stream().anyMatch(victim -> !victim.isDone()) && !Thread.currentThread().isInterrupted()) {
                victims.forEach(Goroutine::interrupt);
                LockSupport.parkNanos(10_000);
            }
            return victims.size();
        });
    }

    /** Waits until all have ended that were started by now; fails if one fails, or does not end. */
    public void await() throws InterruptedException {
        watchdog.await();
    }

    /** Waits until these have ended; fails if any one fails, or these do not end. */
    public void await(Collection<? extends Goroutine<?>> some) throws InterruptedException {
        watchdog.await(some);
    }
}
