package dev.goloom.bench.scoreboard;

import dev.goloom.bench.figures.Held;
import org.jspecify.annotations.Nullable;

/**
 * What one of very many takes.
 *
 * @param goBytes null without Go, as is the next one
 * @param ratio how many times as many bytes as in Go
 */
public record HeldRow(String held, int count, double goloomBytes, @Nullable Double goBytes, @Nullable Double ratio) {
    static HeldRow of(Held held, Held.Bytes goloom, Held.@Nullable Bytes go) {
        return go == null
            ? new HeldRow(held.title(), goloom.count(), goloom.bytesEach(), null, null)
            : new HeldRow(held.title(), goloom.count(), goloom.bytesEach(), go.bytesEach(),
                goloom.bytesEach() / go.bytesEach());
    }
}
