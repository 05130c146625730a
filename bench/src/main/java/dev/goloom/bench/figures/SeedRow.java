package dev.goloom.bench.figures;

/**
 * A published program: its figure, the figure that the same mistake produces here, and the figure without the mistake.
 *
 * @param meaning what the published figure really is, in words
 * @param repeated ns/op as {@code go test} would print it: the mistake included
 * @param repeatedMeaning what the repeated figures really are
 * @param corrected ns/op of the program done right, from the study's own rows
 */
public record SeedRow(String id, double publishedNsPerOp, String meaning, PerPlatform<Double> repeated,
        PerPlatform<String> repeatedMeaning, PerPlatform<Double> corrected) {}
