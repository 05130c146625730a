package dev.goloom.select;

import dev.goloom.internal.wait.Selectable;
import dev.goloom.internal.wait.SpinPolicy;
import dev.goloom.internal.wait.WaitNode;
import dev.goloom.internal.wait.Waiter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A select at work: it commits one case, as often as it is asked to, for one thread at a time.
 *
 * <p><b>Idea.</b> Go's {@code selectgo}, in its three passes:
 *
 * <ol>
 *   <li><em>Look.</em> With the locks of all its channels held, find the cases that are ready, pick one, commit it.
 *   <li><em>Wait.</em> If there is none, and still under these locks, enqueue on all channels: see {@link Wait}.
 *   <li><em>Clean up.</em> Whoever claimed the waiter has committed a case. Take back what waits for the others.
 * </ol>
 *
 * <p><b>Why the locks of all channels at once.</b> Two selects may face each other: each could be the other's partner. The
 * one that takes the locks second finds the nodes of the first, all of them. It is not enqueued anywhere itself while it
 * looks, so nobody can claim it: a commit has only one waiter to claim, the partner's.
 *
 * <p><b>Who is the first to wait at one of the channels gives way</b> before it looks, if no channel is ready: see
 * {@link Selectable#isFresh}. The look and the wait are one step, as always.
 *
 * <p><b>A select that runs again and again spins for a moment</b> before it looks, as long as that pays: a partner that comes
 * within it finds nobody in a queue, and the select meets it in its look.
 *
 * <p><b>A look is exact.</b> Channels stand still while it lasts, and signals that are set stay set. So if it finds
 * nothing, then at the moment when it looked at the first signal nothing was ready.
 *
 * <p><b>A deadline never beats a ready case.</b> If a deadline has ended the wait, the select looks once more. Only if
 * nothing is ready by then, the deadline's case is committed.
 */
final class Selection<R extends @Nullable Object> {

    /** How many pauses a spin before the wait has at most: a fifth of what a park and a wake-up take. */
    private static final int MOMENT = 8;

    private final Case<? extends R>[] cases;
    private final boolean inOrder;

    /** The cases that take part in the current run, each at its index: {@code cases} itself, if none is evaluated. */
    private final Case<? extends R>[] active;

    /** The channels of the cases, each once, in the order of their ranks. */
    private final Selectable[] channels;

    /** What is known of spins before the wait, see {@link SpinPolicy}: for a select that runs more than once. */
    private short spins = SpinPolicy.FIRST;

    /** What the committed case is to be finished with. */
    private @Nullable Object handedOver;

    Selection(Case<? extends R>[] cases, boolean inOrder) {
        this.channels = channelsOf(Objects.requireNonNull(cases, "cases"));
        this.inOrder = inOrder;
        this.cases = hasEvaluated(cases) ? forOneSelection(cases) : cases;
        this.active = this.cases == cases ? cases : cases.clone();
    }

    /** Finds out what is wrong with the cases, as far as that does not depend on their conditions. Before the first run. */
    void validate() {
        fallback();
    }

    /** Commits one case, waiting for it if need be. It is to be finished with what {@link #takeHandedOver} returns. */
    Case<? extends R> commit() throws InterruptedException {
        if (active == cases) {
            Case<? extends R> fallback = fallback(); // a select that is wrong is so for an interrupted thread, too
            Waiter.throwIfInterrupted();
            return commit(fallback);
        }
        Waiter.throwIfInterrupted();
        try {
            for (int i = 0; i < cases.length; i++) {
                active[i] = cases[i].enter();
            }
            return commit(fallback());
        } finally {
            for (Case<? extends R> each : cases) {
                each.exit();
            }
        }
    }

    /** What was handed over to the case just committed, or by it. */
    @Nullable Object takeHandedOver() {
        Object taken = handedOver;
        handedOver = null;
        return taken;
    }

    private Case<? extends R> commit(@Nullable Case<? extends R> fallback) throws InterruptedException {
        Beginning began = null;
        if (fallback == null && hasFreshChannel()) {
            Case<? extends R> atOnce = lookAtChannels();
            if (atOnce != null) {
                return atOnce;
            }
            began = beginning();
            Selectable.giveWay(channels);
        }
        return commitOrWait(fallback, began);
    }

    /** Now, if there is something that counts from now on. */
    private @Nullable Beginning beginning() {
        for (Case<? extends R> each : active) {
            if (each instanceof AfterCase<?> after) {
                return Beginning.now(after.clock());
            }
        }
        return null;
    }

    /** Whether the select would be the first one to wait at one of its channels: see {@link Selectable#isFresh}. */
    private boolean hasFreshChannel() {
        for (Case<? extends R> each : active) {
            if (each instanceof ChannelCase<?> channel && channel.channel().isFresh()) {
                return true;
            }
        }
        return false;
    }

    /** Looks if a channel is ready. For signals alone it does not: they cost more to ask, and are asked after giving way. */
    private @Nullable Case<? extends R> lookAtChannels() {
        lockChannels();
        try {
            return isChannelReady() ? commitReady() : null;
        } finally {
            unlockChannels();
        }
    }

    private boolean isChannelReady() {
        for (Case<? extends R> each : active) {
            if (each instanceof ChannelCase<?> channel && channel.isReady()) {
                return true;
            }
        }
        return false;
    }

    private Case<? extends R> commitOrWait(@Nullable Case<? extends R> fallback, @Nullable Beginning began)
            throws InterruptedException {
        Case<? extends R> committed;
        Wait<R> wait = null;
        if (fallback == null && began == null) {
            spin();
        }
        lockChannels();
        try {
            committed = commitReady();
            if (committed == null && fallback == null) {
                wait = new Wait<>(inWaitingOrder(), began);
                wait.enqueue();
            }
        } finally {
            unlockChannels();
        }
        if (committed != null) {
            return committed;
        }
        return wait == null ? Objects.requireNonNull(fallback) : await(wait);
    }

    /**
     * A partner that runs on another processor is often here in a moment, and then there is nothing to enqueue, and nothing to
     * take back. Decides on nothing: what seems ready is looked at with the locks.
     */
    private void spin() {
        if (!SpinPolicy.pays(spins)) {
            spins = SpinPolicy.without(spins);
        } else if (!seemsReady()) {
            boolean ready = false;
            for (int i = 0; i < MOMENT && !ready; i++) {
                Thread.onSpinWait();
                ready = seemsReady();
            }
            spins = SpinPolicy.spun(spins, ready);
        }
    }

    private boolean seemsReady() {
        for (Case<? extends R> each : active) {
            if (each instanceof ChannelCase<?> channel && channel.seemsReady()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The cases in the order in which they queue up. It makes no difference for cases at different places: whoever comes
     * first, commits his. Of cases at the same place the one in front is committed, and so each is to have the same chance.
     */
    private Case<? extends R>[] inWaitingOrder() {
        if (inOrder || !hasRepeatedPlace(active)) {
            return active;
        }
        Case<? extends R>[] shuffled = active.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = ThreadLocalRandom.current().nextInt(i + 1);
            Case<? extends R> swapped = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = swapped;
        }
        return shuffled;
    }

    private static boolean hasRepeatedPlace(Case<?>[] cases) {
        for (int i = 1; i < cases.length; i++) {
            Object place = cases[i].place();
            for (int j = 0; j < i && place != null; j++) {
                if (cases[j].place() == place) {
                    return true;
                }
            }
        }
        return false;
    }

    private Case<? extends R> await(Wait<R> wait) throws InterruptedException {
        Case<? extends R> committed = wait.await();
        if (committed instanceof AfterCase<?>) {
            Case<? extends R> ready = look();
            return ready != null ? ready : committed;
        }
        handedOver = wait.handedOver();
        return committed;
    }

    private @Nullable Case<? extends R> look() {
        lockChannels();
        try {
            return commitReady();
        } finally {
            unlockChannels();
        }
    }

    /** What to commit if nothing is ready: an {@code after} of no length, or {@code otherwise}. Without it, wait. */
    private @Nullable Case<? extends R> fallback() {
        Case<? extends R> otherwise = null;
        Case<? extends R> due = null;
        for (Case<? extends R> each : active) {
            if (each instanceof OtherwiseCase<?>) {
                if (otherwise != null) {
                    throw new IllegalArgumentException("a select has at most one otherwise case");
                }
                otherwise = each;
            } else if (due == null && each instanceof AfterCase<?> after && after.isDueAtOnce()) {
                due = each;
            }
        }
        return due != null ? due : otherwise;
    }

    /**
     * Commits a ready case, with the locks held. A commit fails only if the partner's wait has ended elsewhere since the
     * look, and its node is gone then; so the loop ends.
     */
    private @Nullable Case<? extends R> commitReady() {
        Case<? extends R> ready = pickReady();
        while (ready instanceof ChannelCase<? extends R> picked) {
            Object committed = picked.commit();
            if (committed != Selectable.NOT_READY) {
                handedOver = committed;
                break;
            }
            ready = pickReady();
        }
        return ready;
    }

    /** The first ready case, or one of them at random: the k-th that is found replaces the pick with probability 1/k. */
    private @Nullable Case<? extends R> pickReady() {
        Case<? extends R> pick = null;
        int ready = 0;
        for (Case<? extends R> each : active) {
            if (isReady(each) && (++ready == 1 || ThreadLocalRandom.current().nextInt(ready) == 0)) {
                pick = each;
                if (inOrder) {
                    break;
                }
            }
        }
        return pick;
    }

    private static boolean isReady(Case<?> each) {
        return each instanceof ChannelCase<?> channel
            ? channel.isReady()
            : each instanceof SignalCase<?> signal && signal.signal().isSet();
    }

    private static boolean hasEvaluated(Case<?>[] cases) {
        for (Case<?> each : cases) {
            if (each.isEvaluated()) {
                return true;
            }
        }
        return false;
    }

    private static <R extends @Nullable Object> Case<? extends R>[] forOneSelection(Case<? extends R>[] cases) {
        Case<? extends R>[] own = cases.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = own[i].forOneSelection();
        }
        return own;
    }

    private static Selectable[] channelsOf(Case<?>[] cases) {
        Selectable[] sorted = new Selectable[countChannels(cases)];
        int count = 0;
        for (Case<?> each : cases) {
            if (each.unguarded() instanceof ChannelCase<?> channel) {
                count = insert(channel.channel(), sorted, count);
            }
        }
        return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
    }

    private static int countChannels(Case<?>[] cases) {
        int count = 0;
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] == null) {
                throw new NullPointerException("cases[" + i + "]");
            }
            count += cases[i].unguarded() instanceof ChannelCase<?> ? 1 : 0;
        }
        return count;
    }

    /** Inserts by rank, unless it is there. Ranks are drawn only where there are two channels to compare. */
    private static int insert(Selectable channel, Selectable[] sorted, int count) {
        int place = count;
        while (place > 0 && sorted[place - 1] != channel && sorted[place - 1].rank() > channel.rank()) {
            place--;
        }
        if (place > 0 && sorted[place - 1] == channel) {
            return count;
        }
        System.arraycopy(sorted, place, sorted, place + 1, count - place);
        sorted[place] = channel;
        return count + 1;
    }

    private void lockChannels() {
        for (int i = 0; i < channels.length; i++) {
            if (i == 0) {
                channels[i].lock();
            } else {
                channels[i].lockInner();
            }
        }
    }

    /** Wakes the partner at last, of which there is one at most, as one case at most was committed. */
    private void unlockChannels() {
        WaitNode partner = null;
        for (Selectable channel : channels) {
            WaitNode claimed = channel.unlockAndTakeClaimed();
            partner = claimed == null ? partner : claimed;
        }
        if (partner != null) {
            partner.wake();
        }
    }
}
