package dev.goloom.stress.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Expect;

/**
 * What came of one race, over all configurations in which it ran.
 *
 * @param id the name of its class, without the package of the races
 * @param seen its outcomes, also those that were never seen
 * @param errors what went wrong, so that it was not judged: a JVM that died, an actor that threw
 * @param violations the forbidden outcomes, with the platform and the flags under which they were seen
 */
public record Race(String id, List<Seen> seen, List<String> errors, List<String> violations) {

    static final String ROOT = "dev.goloom.stress.";

    /** The id of the race that jcstress knows by this name. */
    public static String idOf(String test) {
        return test.replace(ROOT, "").replace('$', '.');
    }

    /** A race against a twin of the code that is broken on purpose. Its class is nested in that of the race. */
    public static boolean isCanary(String test) {
        return test.substring(test.lastIndexOf('.') + 1).startsWith("Broken");
    }

    /** Whether it is a {@linkplain #isCanary(String) canary}. */
    public boolean isCanary() {
        return isCanary(id);
    }

    /** How often the actors raced. */
    public long samples() {
        return seen.stream().mapToLong(Seen::count).sum();
    }

    /** How often something was seen that must not happen. */
    public long forbidden() {
        return count(Expect.FORBIDDEN);
    }

    /** How often a canary did what it was broken for. */
    public long caught() {
        return count(Expect.ACCEPTABLE_INTERESTING);
    }

    private long count(Expect expect) {
        return seen.stream().filter(outcome -> outcome.expect() == expect).mapToLong(Seen::count).sum();
    }

    /** The allowed outcome that was seen least often, but was seen. */
    public Optional<Seen> rarest() {
        return seen.stream()
            .filter(outcome -> outcome.expect() == Expect.ACCEPTABLE && outcome.count() > 0)
            .min(Comparator.comparingLong(Seen::count));
    }

    public boolean failed() {
        return forbidden() > 0 || !errors.isEmpty();
    }
}
