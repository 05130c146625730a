package dev.goloom.conformance;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests that are compiled, by simple name of the class and name of the method. */
final class TestIndex {

    private static final String SUFFIX = "Test.class";

    private final Set<String> names = new HashSet<>();

    private TestIndex() {}

    static TestIndex of(Path classes) throws IOException, ClassNotFoundException {
        TestIndex index = new TestIndex();
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> found = files.map(file -> classes.relativize(file).toString())
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.').replace('\\', '.'))
                .toList();
            for (String name : found) {
                index.add(Class.forName(name, false, TestIndex.class.getClassLoader()));
            }
        }
        return index;
    }

    private void add(Class<?> type) {
        if (type.isAnnotationPresent(Disabled.class)) {
            return;
        }
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredMethods())
                .filter(TestIndex::runs)
                .forEach(method -> names.add(type.getSimpleName() + "." + method.getName()));
        }
    }

    private static boolean runs(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) && !method.isAnnotationPresent(Disabled.class);
    }

    boolean has(String test) {
        return names.contains(test);
    }
}
