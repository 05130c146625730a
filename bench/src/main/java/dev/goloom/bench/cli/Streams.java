package dev.goloom.bench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where to print what, always as UTF-8. */
final class Streams {
    private Streams() {}

    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Progress gets out of the way of JSON. */
    static PrintStream progress(boolean json) {
        return json
            ? new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
            : out();
    }
}
