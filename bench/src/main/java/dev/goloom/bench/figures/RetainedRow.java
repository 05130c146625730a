package dev.goloom.bench.figures;

/** A curve: what stays of calls that are not cleaned up. */
public record RetainedRow(Forgotten forgotten, Platform platform, String title, double bytesPerCall,
        double objectsPerCall, Retained retained) {
    public static RetainedRow of(Forgotten forgotten, Platform platform, Retained retained) {
        return new RetainedRow(forgotten, platform, forgotten.title(platform), retained.bytesPerCall(),
            retained.objectsPerCall(), retained);
    }
}
