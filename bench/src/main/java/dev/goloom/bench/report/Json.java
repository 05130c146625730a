package dev.goloom.bench.report;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as JSON, its members in the order in which the records declare them. */
public final class Json {
    private static final JsonMapper FILE = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build();

    /** Inside a page's script element, no text may end that element. */
    private static final JsonMapper PAGE = JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
        .build();

    private Json() {}

    /** For a file, or for another program to read. */
    public static String file(Object result) {
        return FILE.writeValueAsString(result) + "\n";
    }

    /** For a script element. */
    static String page(Object result) {
        return PAGE.writeValueAsString(result);
    }
}
