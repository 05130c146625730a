package dev.goloom.bench.work;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.row.Rows;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rows a peer can do, how, and why not the others. */
public final class Offers {
    private final Map<Row, Supplier<Work>> work = new HashMap<>();
    private final Map<Row, String> reasons = new HashMap<>();
    private final Map<Group, String> reasonsOfGroups = new EnumMap<>(Group.class);

    /** It can, and this makes the work's state. */
    public void can(String row, Supplier<Work> how) {
        if (work.put(Rows.of(row), how) != null) {
            throw new IllegalArgumentException("twice: " + row);
        }
    }

    /** It cannot, for a reason that fits in a word or two. */
    public void cannot(String row, String why) {
        reasons.put(Rows.of(row), why);
    }

    /** All those of a group that it does not offer, it cannot. */
    public void cannotOther(Group group, String why) {
        reasonsOfGroups.put(group, why);
    }

    /** Null if it can. */
    public @Nullable String whyNot(Row row) {
        return work.containsKey(row)
            ? null
            : Objects.requireNonNull(reasons.getOrDefault(row, reasonsOfGroups.get(row.group())),
                () -> "neither offered nor refused: " + row);
    }

    /** New, for one process. */
    public Work work(Row row) {
        Supplier<Work> how = work.get(row);
        if (how == null) {
            throw new IllegalArgumentException("cannot do " + row + ": " + whyNot(row));
        }
        return how.get();
    }
}
