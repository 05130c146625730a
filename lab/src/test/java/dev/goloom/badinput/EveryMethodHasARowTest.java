package dev.goloom.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.goloom.Go;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No public method is forgotten: each has its rows of bad input, or a reason why there is none. */
class EveryMethodHasARowTest {

    /** Methods that take whatever they are given. */
    private static final Map<String, String> WITHOUT_BAD_INPUT = Map.of(
        "Case.when(boolean)", "both values are good",
        "Clock.wakeAt(long)", "every instant is good: one that has passed rings at once",
        "ManualClock.wakeAt(long)", "as above",
        "Clock.Alarm.ring(long)", "every instant is good; the clock calls it",
        "Context.withDeadline(long)", "every instant is good: one that has passed gives a context that has ended",
        "Routine.run()", "the caller's own code",
        "Work.run(Context)", "the caller's own code",
        "Strategy.valueOf(String)", "made by the compiler",
        "Subtask.State.valueOf(String)", "made by the compiler");

    private static final Map<String, Executable> METHODS = publicMethods();

    private static final List<? extends Row<?>> ROWS = Stream.of(
        ChannelBadInputTest.rows(),
        QueueChannelBadInputTest.rows(),
        ClockBadInputTest.rows(),
        ContextBadInputTest.rows(),
        GoBadInputTest.rows(),
        ScopeBadInputTest.rows(),
        SelectBadInputTest.rows(),
        TimeBadInputTest.rows(),
        TimeoutBadInputTest.rows(),
        WaitGroupBadInputTest.rows()).flatMap(List::stream).toList();

    @Test
    void methodsWithParameters_andThoseThatBlock_haveRows() {
        Set<String> missing = METHODS.entrySet()
            .stream()
            .filter(method -> method.getValue().getParameterCount() > 0 || blocks(method.getValue()))
            .map(Map.Entry::getKey)
            .filter(name -> !WITHOUT_BAD_INPUT.containsKey(name) && rowsOf(name).findAny().isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "add rows to the test of the package, or a reason here");
    }

    @Test
    void everyReferenceParameter_isNullInARow() {
        Set<String> missing = METHODS.entrySet()
            .stream()
            .filter(method -> !WITHOUT_BAD_INPUT.containsKey(method.getKey()))
            .filter(method -> nullArguments(method.getKey()) < references(method.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "a reference parameter is never null");
    }

    @Test
    void everyMethodThatBlocks_isInterruptedInARow() {
        Set<String> missing = METHODS.entrySet()
            .stream()
            .filter(method -> blocks(method.getValue()) && !WITHOUT_BAD_INPUT.containsKey(method.getKey()))
            .map(Map.Entry::getKey)
            .filter(name -> rowsOf(name).noneMatch(row -> row.failure() == InterruptedException.class))
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing, "interrupted before the call");
    }

    @Test
    void everyRowAndReason_isOfAMethodThatExists() {
        Set<String> unknown = ROWS.stream().map(Row::method).collect(Collectors.toCollection(TreeSet::new));
        unknown.addAll(WITHOUT_BAD_INPUT.keySet());
        unknown.removeAll(METHODS.keySet());
        assertEquals(Set.of(), unknown, () -> "there are " + METHODS.keySet());
    }

    @Test
    void methodsWithAReason_haveNoRows() {
        assertEquals(List.of(), WITHOUT_BAD_INPUT.keySet().stream().filter(name -> rowsOf(name).count() > 0).toList());
    }

    private static Stream<? extends Row<?>> rowsOf(String method) {
        return ROWS.stream().filter(row -> row.method().equals(method));
    }

    private static long nullArguments(String method) {
        return rowsOf(method)
            .filter(row -> row.failure() == NullPointerException.class)
            .map(Row::input)
            .map(input -> input.replaceAll(",.*", ""))
            .distinct()
            .count();
    }

    private static long references(Executable method) {
        return Arrays.stream(method.getParameterTypes()).filter(type -> !type.isPrimitive()).count();
    }

    private static boolean blocks(Executable method) {
        return Arrays.stream(method.getExceptionTypes())
            .anyMatch(type -> type.isAssignableFrom(InterruptedException.class));
    }

    /** All that users can call or override, by name: of the exported packages, whatever type declares it. */
    private static Map<String, Executable> publicMethods() {
        Set<String> exported = exportedPackages();
        Map<String, Executable> methods = new TreeMap<>();
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(exported)
            .stream()
            .filter(type -> exported.contains(type.getPackageName()))
            .map(JavaClass::reflect)
            .filter(EveryMethodHasARowTest::isPublic)
            .flatMap(type -> Stream.<Executable>concat(
                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors())))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .forEach(method -> methods.put(nameOf(method), method));
        assertTrue(methods.containsKey("Channel.buffered(int)"), () -> "no methods found: " + methods);
        return methods;
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static String nameOf(Executable method) {
        String type = method.getDeclaringClass().getName().replaceAll(".*\\.", "").replace('$', '.');
        String name = method instanceof Constructor ? "new" : method.getName();
        return Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", type + "." + name + "(", ")"));
    }

    private static Set<String> exportedPackages() {
        try (InputStream stream = Go.class.getResourceAsStream("/module-info.class")) {
            return ModuleDescriptor.read(Objects.requireNonNull(stream))
                .exports()
                .stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
