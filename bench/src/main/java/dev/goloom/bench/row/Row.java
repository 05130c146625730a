package dev.goloom.bench.row;

/**
 * A piece of work that several do.
 *
 * @param id the name of Go's own benchmark, without {@code Benchmark}
 * @param goBenchmark the benchmark of ours, in Go, that does it
 * @param operation what one operation is
 */
public record Row(String id, Group group, String goBenchmark, String operation) {
    static Row of(Group group, String id, String operation) {
        return new Row(id, group, "Benchmark" + id, operation);
    }

    @Override
    public String toString() {
        return id;
    }
}
