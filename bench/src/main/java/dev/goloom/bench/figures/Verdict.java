package dev.goloom.bench.figures;

/** What a run's figures say about a claim. */
public enum Verdict {
    CONFIRMED("confirmed"),
    REFUTED("refuted"),
    INCONCLUSIVE("inconclusive");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Only an interval that lies wholly on one side of the threshold decides; too few pairs have no interval. */
    static Verdict of(Ratio ratio, double atLeast) {
        Ratio.Interval interval = ratio.interval();
        if (interval == null || (interval.low() < atLeast && interval.high() >= atLeast)) {
            return INCONCLUSIVE;
        }
        return interval.low() >= atLeast ? CONFIRMED : REFUTED;
    }

    @Override
    public String toString() {
        return label;
    }
}
