package dev.goloom.stress.mutant;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class whose source is in no file. */
final class Compilation {

    private Compilation() {}

    static void compile(String className, String source, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JRE has no compiler");
        StringWriter messages = new StringWriter();
        boolean done = javac.getTask(messages, null, null,
            List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none",
                "-implicit:none"),
            null, List.of(new Source(className, source))).call();
        if (!done) {
            throw new IllegalStateException(className + " does not compile:\n" + messages);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
