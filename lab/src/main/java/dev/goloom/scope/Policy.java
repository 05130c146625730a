package dev.goloom.scope;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Scope} goes about its children: what ends it early, what its {@code join} returns, how many may run at once,
 * and what it is called.
 *
 * {@snippet class="dev.goloom.examples.ScopeExamples" region="firstSuccess"}
 *
 * <p>Immutable: {@link #limit} and {@link #named} return another policy.
 *
 * <p>Source: {@code errgroup.Group} and its {@code SetLimit} in Go; the joiners of the JDK's {@code StructuredTaskScope}.
 *
 * @param <T> what the children return
 * @param <R> what {@code join} returns
 */
public final class Policy<T extends @Nullable Object, R extends @Nullable Object> {

    /** What ends a scope before all its children have ended by themselves. */
    enum Ending {
        /** The first failure. */
        FAILURE,
        /** The first result. */
        SUCCESS,
        /** Nothing. */
        NONE
    }

    final Ending ending;
    final int limit;
    final String name;

    private Policy(Ending ending, int limit, String name) {
        this.ending = ending;
        this.limit = limit;
        this.name = name;
    }

    /**
     * All children are needed: the first failure cancels the others, and {@code join} throws it. Returns null.
     *
     * @param <T> what the children return
     * @return the policy of {@link Scope#open(dev.goloom.context.Context)}
     */
    public static <T extends @Nullable Object> Policy<T, @Nullable Void> failFast() {
        return new Policy<>(Ending.FAILURE, Integer.MAX_VALUE, "scope");
    }

    /**
     * Every child counts for itself: a failure cancels nobody and is not thrown by {@code join}, but is found in the
     * {@link Subtask}. Returns null.
     *
     * @param <T> what the children return
     * @return the policy
     */
    public static <T extends @Nullable Object> Policy<T, @Nullable Void> waitForAll() {
        return new Policy<>(Ending.NONE, Integer.MAX_VALUE, "scope");
    }

    /**
     * One result is enough: the first one cancels the others, and {@code join} returns it. If all fail, {@code join} throws
     * the first failure.
     *
     * @param <T> what the children return
     * @return the policy
     */
    public static <T extends @Nullable Object> Policy<T, T> firstSuccess() {
        return new Policy<>(Ending.SUCCESS, Integer.MAX_VALUE, "scope");
    }

    /**
     * This policy, with a limit on how many children run at once.
     *
     * @param children at least 1; {@code fork} blocks while so many run
     * @return the policy
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Policy<T, R> limit(int children) {
        if (children < 1) {
            throw new IllegalArgumentException("limit less than 1: " + children);
        }
        return new Policy<>(ending, children, name);
    }

    /**
     * This policy, with a name for the scope: what the names of its children's threads begin with.
     *
     * @param scope the name
     * @return the policy
     */
    public Policy<T, R> named(String scope) {
        return new Policy<>(ending, limit, Objects.requireNonNull(scope, "scope"));
    }

    @Override
    public String toString() {
        return "Policy[" + name + ", ends with " + ending
                + (limit == Integer.MAX_VALUE ? "]" : ", limit " + limit + "]");
    }
}
