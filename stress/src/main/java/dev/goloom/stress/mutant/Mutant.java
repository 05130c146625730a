package dev.goloom.stress.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A mistake in the library.
 *
 * @param name what it is called in reports
 * @param mistake what it is, in a sentence's end
 * @param file where it is made, below {@code dev/goloom}
 * @param original the lines that are right; there once
 * @param replacement the lines that are wrong
 * @param races a regular expression for the names of the races that must notice
 */
record Mutant(String name, String mistake, String file, String original, String replacement, String races) {

    /** The source of the class with the mistake in it. */
    String source(Path sources) throws IOException {
        String right = Files.readString(sources.resolve("dev/goloom").resolve(file));
        int at = right.indexOf(original);
        if (at < 0 || right.indexOf(original, at + 1) >= 0) {
            throw new IllegalStateException(
                "the mutant \"" + name + "\" does not fit " + file + ", which must have this once:\n" + original);
        }
        return right.substring(0, at) + replacement + right.substring(at + original.length());
    }

    /** The class that is compiled from the file. */
    String className() {
        return "dev.goloom." + file.replace(".java", "").replace('/', '.');
    }
}
