package dev.goloom.stress;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Which races to run.
 *
 * @param test a regular expression that is found in their names; empty for all
 * @param shard which part of these, as in {@code 2/4}: the races 2, 6, 10 … of the alphabet; empty for all of them
 */
public record Selected(String test, String shard) {

    private static final Pattern SHARD = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

    /** The races by name, in the order of the alphabet. */
    public List<String> names() {
        Pattern named = Pattern.compile(test);
        List<String> all = TestList.tests().stream().filter(name -> named.matcher(name).find()).sorted().toList();
        if (shard.isEmpty()) {
            return all;
        }
        Matcher part = SHARD.matcher(shard);
        int index = part.matches() ? Integer.parseInt(part.group(1)) : 0;
        int parts = part.matches() ? Integer.parseInt(part.group(2)) : 0;
        if (index < 1 || index > parts) {
            throw new IllegalArgumentException("a shard is such as 1/4 or 4/4, not " + shard);
        }
        return IntStream.range(0, all.size()).filter(i -> i % parts == index - 1).mapToObj(all::get).toList();
    }

    /** Exactly these, as a regular expression. */
    String pattern() {
        List<String> names = names();
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                "no race is called " + test + (shard.isEmpty() ? "" : " in shard " + shard));
        }
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
    }
}
