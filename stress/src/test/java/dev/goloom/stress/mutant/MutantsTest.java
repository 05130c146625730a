package dev.goloom.stress.mutant;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Running the mutants takes minutes, so it is no test; but that they can be put into the library is one. */
class MutantsTest {

    private static final Path LIBRARY = Path.of("../lab/src/main/java");

    static Stream<Mutant> mutants() {
        return Mutants.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void mutant_fitsTheLibrary(Mutant mutant) {
        assertDoesNotThrow(() -> mutant.source(LIBRARY), mutant.name());
    }

    @Test
    void names_areDifferent() {
        List<String> names = mutants().map(Mutant::name).toList();

        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.size() >= 8, "fewer mutants than promised");
    }
}
