package dev.goloom.bench.observe;

import tools.jackson.databind.json.JsonMapper;

/** What a program has seen, on its way to the study: a line of JSON among whatever else is printed. */
public final class Observation {
    private Observation() {}

    static void print(Object seen) {
        System.out.println(JsonMapper.shared().writeValueAsString(seen));
    }

    /**
     * Finds the line.
     *
     * @param output what the program has printed
     * @param kind what it has seen
     * @throws IllegalArgumentException if there is no such line
     */
    public static <T> T read(String output, Class<T> kind) {
        String line = output.lines().filter(each -> each.startsWith("{")).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no line of JSON in: " + output.strip()));
        return JsonMapper.shared().readValue(line, kind);
    }
}
