package dev.goloom.stress.lincheck;

import java.util.Set;
import java.util.stream.Collectors;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/**
 * The legal outcomes of a scene, each the results of its threads, one after the other: for what two threads do together,
 * as at a rendezvous, which no order of the two says. Lincheck makes the object, with the class of operations.
 */
abstract class Outcomes implements Verifier {

    private final Set<String> legal;

    Outcomes(String... legal) {
        this.legal = Set.of(legal);
    }

    @Override
    public final boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        return legal.contains(results.getParallelResultsWithClock()
            .stream()
            .flatMap(thread -> thread.stream().map(result -> result.getResult().toString()))
            .collect(Collectors.joining(", ")));
    }
}
