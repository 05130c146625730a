package dev.goloom.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rows of the house: a package imports from the rows below it, and from nowhere else. */
class HouseTest {

    private static final String ROOT = "dev.goloom";

    /** From the bottom to the top, each row with its packages. */
    private static final List<Set<String>> ROWS = List.of(
        Set.of(ROOT + ".clock", ROOT + ".internal.lock"),
        Set.of(ROOT + ".internal.wait", ROOT + ".internal.timer"),
        Set.of(ROOT + ".channel"),
        Set.of(ROOT + ".select", ROOT + ".time"),
        Set.of(ROOT + ".context"),
        Set.of(ROOT + ".scope"),
        Set.of(ROOT + ".timeout"),
        Set.of(ROOT));

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(ROOT);

    @Test
    void everyPackage_hasARow() {
        Set<String> known = ROWS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = CLASSES.stream()
            .map(each -> each.getPackageName())
            .filter(name -> name.startsWith(ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, found);
    }

    @Test
    void rows_importDownwardsOnly_andNotFromEachOther() {
        for (int row = 0; row < ROWS.size(); row++) {
            for (String room : ROWS.get(row)) {
                String[] allowed = ROWS.subList(0, row).stream().flatMap(Set::stream).toArray(String[]::new);
                classes().that()
                    .resideInAPackage(room)
                    .should()
                    .onlyDependOnClassesThat(resideInAPackage(room)
                        .or(resideInAnyPackage(allowed))
                        .or(not(resideInAPackage(ROOT + ".."))))
                    .check(CLASSES);
            }
        }
    }

    @Test
    void nothingButJavaBase_isNeeded() {
        classes().should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", ROOT + "..", "org.jspecify.annotations"))
            .check(CLASSES);
    }

    /** Goroutines park in one class, for one other. The clock's own thread, which is none, parks by itself. */
    @Test
    void parking_isBehindTheOneDoor() {
        noClasses().that()
            .doNotHaveFullyQualifiedName(ROOT + ".internal.wait.Parking")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".clock.SystemClock")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.locks.LockSupport")
            .check(CLASSES);
        noClasses().that()
            .doNotHaveFullyQualifiedName(ROOT + ".internal.wait.Waiter")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".internal.wait.Parking")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ROOT + ".internal.wait.Parking")
            .check(CLASSES);
    }

    /** What is delicate about memory is below: above, an atomic class or a lock of goloom's says what is meant. */
    @Test
    void varHandles_areBehindTheOneDoor() {
        noClasses().that()
            .resideOutsideOfPackage(ROOT + ".internal..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.invoke.VarHandle")
            .check(CLASSES);
    }

    @Test
    void module_exportsAllButInternal() throws Exception {
        try (InputStream stream = dev.goloom.Go.class.getResourceAsStream("/module-info.class")) {
            ModuleDescriptor module = ModuleDescriptor.read(Objects.requireNonNull(stream));
            Set<String> exported = module.exports()
                .stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
            Set<String> expected = ROWS.stream()
                .flatMap(Set::stream)
                .filter(name -> !name.startsWith(ROOT + ".internal"))
                .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, exported);
            assertTrue(module.requires()
                .stream()
                .allMatch(required -> required.name().equals("java.base")
                        || required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)));
        }
    }
}
