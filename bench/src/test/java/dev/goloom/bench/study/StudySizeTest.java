package dev.goloom.bench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudySizeTest {
    @ParameterizedTest
    @EnumSource
    void name_isWhatTheCommandLineSays(StudySize size) {
        assertEquals(size, StudySize.of(size.toString()));
    }

    @Test
    void unknownName_isRefusedWithTheKnownOnes() {
        var refused = assertThrows(IllegalArgumentException.class, () -> StudySize.of("huge"));
        assertEquals("huge: must be one of [smoke, default, full]", refused.getMessage());
    }
}
