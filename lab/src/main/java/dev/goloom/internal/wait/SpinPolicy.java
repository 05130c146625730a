package dev.goloom.internal.wait;

/**
 * When to spin before a park. A partner that runs on another processor is often there sooner than the park, but where both
 * share a carrier a spin only keeps the partner from running. Who waits finds out: after a spin in vain the next waits go
 * without one, twice as many each time, up to 127; after one that has paid the next one spins again. The first wait goes
 * without: what is waited for once, for a result, sees no second one.
 *
 * <p>The state is a number of its owner's, {@link #FIRST} in the beginning: how many waits go without a spin after the next
 * one in vain, and how many of them are left. If two change it at a time one of them may be forgotten, and somebody spins
 * earlier, or later, than he should.
 */
public final class SpinPolicy {

    /** The state of who has not waited yet. */
    public static final short FIRST = 0x0101;

    /** Where there is one carrier the partner may wait for it. */
    private static final boolean ALONE = Math.min(Runtime.getRuntime().availableProcessors(), Waiter.CARRIERS) == 1;

    private static final int MOST = Byte.MAX_VALUE;

    private SpinPolicy() {}

    /**
     * Whether to spin.
     *
     * @param state what is known
     * @return true if the next wait should begin with a spin
     */
    public static boolean pays(short state) {
        return (byte) state == 0 && !ALONE;
    }

    /**
     * A wait goes without a spin.
     *
     * @param state for which {@link #pays} is false
     * @return what is known then
     */
    public static short without(short state) {
        return (byte) state == 0 ? state : (short) (state - 1);
    }

    /**
     * A spin has ended.
     *
     * @param state what was known before
     * @param paid whether what was waited for has come
     * @return what is known now
     */
    public static short spun(short state, boolean paid) {
        int next = paid ? 0 : Math.min(2 * (state >> Byte.SIZE) + 1, MOST);
        return (short) (next << Byte.SIZE | next);
    }
}
