package dev.goloom.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void error_isHalfOfStudentsInterval() {
        Estimate estimate = Estimate.of(List.of(1.0, 2.0, 3.0));

        assertEquals(2.0, estimate.mean(), 1e-12);
        Double error = Objects.requireNonNull(estimate.error());
        assertEquals(4.302653 / Math.sqrt(3), error, 1e-5); // t for 95 % and two degrees of freedom
    }

    @Test
    void twoValues_areTooFewForAnError() {
        assertNull(Estimate.of(List.of(5.0, 6.0)).error());
    }
}
