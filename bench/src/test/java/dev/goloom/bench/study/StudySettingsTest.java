package dev.goloom.bench.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.goloom.bench.figures.Experiment;
import dev.goloom.bench.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudySettingsTest {
    private static final Jdk JDK_25 = new Jdk(Path.of("jdk-25"), "Vendor", Runtime.Version.parse("25.0.3"));
    private static final Jdk JDK_21 = new Jdk(Path.of("jdk-21"), "Vendor", Runtime.Version.parse("21.0.12"));

    @Test
    void reproduce_saysWhatIsNotTheDefault() {
        assertEquals("mvn -pl bench verify -Djdk=25 -Dstudy=default -Dstudy.order=7",
            settings(StudySize.DEFAULT.experiments(), JDK_25).reproduce());
        assertEquals("mvn -pl bench verify -Djdk=25 -Djdks=25,21 -Dstudy=default -Dstudy.only=ladder,versions"
                + " -Dstudy.order=7",
            settings(Set.of(Experiment.VERSIONS, Experiment.LADDER), JDK_25, JDK_21).reproduce());
    }

    @Test
    void nothingToMeasure_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> settings(Set.of(), JDK_25));
        assertThrows(IllegalArgumentException.class, () -> settings(Set.of(Experiment.LADDER)));
    }

    private static StudySettings settings(Set<Experiment> experiments, Jdk... jdks) {
        return new StudySettings(StudySize.DEFAULT, experiments, 7, List.of("go"), Path.of("out"), List.of(jdks));
    }
}
