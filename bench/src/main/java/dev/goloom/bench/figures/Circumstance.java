package dev.goloom.bench.figures;

import dev.goloom.timeout.Strategy;

/** What a call finds when it is made. All but the last two start a goroutine that answers at once. */
public enum Circumstance {
    ALONE("nothing", "nothing", true),
    CANCELLABLE_PARENT("a parent that can be cancelled", "the parent", false),
    DEPTH_10("10 such parents, one above the other", "the parent", false),
    DEPTH_100("100 of them", "the parent", false),
    DEPTH_1000("1,000 of them", "the parent", false),
    OWN_PARENTS("a caller for each processor, a parent for each caller", "the parent", false),
    SHARED_PARENT("the same, with one parent for all", "the parent", false),
    PENDING_40("40 other timeouts pending", "what else is pending", true),
    PENDING_4000("4,000 others", "what else is pending", true),
    PENDING_400000("400,000 others", "what else is pending", true),
    READY("a result that is there already, and no goroutine", "when the result comes", true),
    EXPIRED("no time left, and no goroutine", "when the result comes", true);

    private final String title;
    private final String about;
    private final boolean forAll;

    Circumstance(String title, String about, boolean forAll) {
        this.title = title;
        this.about = about;
        this.forAll = forAll;
    }

    /** In words. */
    public String title() {
        return title;
    }

    /** What is varied; those that vary the same are compared. */
    public String about() {
        return about;
    }

    /** Whether a call with this strategy can find it: only a context has a parent. */
    public boolean isFor(Strategy strategy) {
        return strategy == Strategy.CONTEXT || (forAll && strategy == Strategy.TIME_AFTER);
    }

    /** Whether there are as many callers at once as processors. */
    public boolean isOfManyCallers() {
        return this == OWN_PARENTS || this == SHARED_PARENT;
    }

    /** How many contexts that can be cancelled, and that no other caller has, are above. */
    public int depth() {
        return switch (this) {
            case CANCELLABLE_PARENT, OWN_PARENTS -> 1;
            case DEPTH_10 -> 10;
            case DEPTH_100 -> 100;
            case DEPTH_1000 -> 1_000;
            default -> 0;
        };
    }

    /** How many other timeouts are pending. */
    public int pending() {
        return switch (this) {
            case PENDING_40 -> 40;
            case PENDING_4000 -> 4_000;
            case PENDING_400000 -> 400_000;
            default -> 0;
        };
    }
}
