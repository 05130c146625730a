package dev.goloom.bench.figures;

import java.util.List;

/** What stays in memory after a collection, against the number of calls before it. */
public record Retained(List<Point> points) {
    public Retained {
        points = List.copyOf(points);
    }

    /**
     * One collection.
     *
     * @param calls so many calls have returned before it
     * @param bytes more than before the first call
     * @param objects more than before the first call
     */
    public record Point(int calls, long bytes, long objects) {}

    /** Bytes for each call, by the last point. */
    public double bytesPerCall() {
        Point last = points.getLast();
        return (double) last.bytes() / last.calls();
    }

    /** Objects for each call, by the last point. */
    public double objectsPerCall() {
        Point last = points.getLast();
        return (double) last.objects() / last.calls();
    }
}
