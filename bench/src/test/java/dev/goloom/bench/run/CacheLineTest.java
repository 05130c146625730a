package dev.goloom.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CacheLineTest {
    @Test
    void oneWay_takesSomeTime_whereThereAreTwoProcessors() throws InterruptedException {
        Double ns = CacheLine.oneWayNs();

        assertEquals(Runtime.getRuntime().availableProcessors() > 1, ns != null);
        assertTrue(ns == null || ns > 0, () -> ns + " ns");
    }
}
