package dev.goloom.bench.figures;

/** Who ran the benchmark. */
public enum Platform {
    JVM("jvm", "JVM"),
    GO("go", "Go");

    private final String label;
    private final String title;

    Platform(String label, String title) {
        this.label = label;
        this.title = title;
    }

    /** As written in a sentence. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return label;
    }
}
