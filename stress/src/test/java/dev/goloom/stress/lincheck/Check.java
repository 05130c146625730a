package dev.goloom.stress.lincheck;

import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Options;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** What Lincheck checks: the operations of one class, in scenes, and in scenarios that it makes up. */
final class Check {

    private final Class<?> operations;
    private final List<ExecutionScenario> scenes = new ArrayList<>();
    private Class<?> specification;
    private Class<? extends Verifier> verifier = LinearizabilityVerifier.class;
    private int generated = Budget.CURRENT.generated();
    private int threads = 2;

    private Check(Class<?> operations) {
        this.operations = operations;
        this.specification = operations;
    }

    static Check of(Class<?> operations) {
        return new Check(operations);
    }

    /** The results must be those of a class with the same methods, called one after the other. */
    Check against(Class<?> sequential) {
        specification = sequential;
        return this;
    }

    /** The results must be one of those listed. */
    Check outcomes(Class<? extends Outcomes> legal) {
        verifier = legal;
        return this;
    }

    Check scene(Scene scene) {
        scenes.add(scene.scenario());
        return this;
    }

    /** Lincheck makes up none. */
    Check scenesOnly() {
        generated = 0;
        return this;
    }

    /** In how many threads the operations run that Lincheck makes up scenarios of. */
    Check threads(int count) {
        threads = count;
        return this;
    }

    /** Goes through interleavings, one switch of threads more at a time. */
    void model() {
        // What an afterFunc calls runs in a virtual thread, which Lincheck does not know: it would give it a turn, and wait.
        var start = ManagedStrategyGuaranteeKt.forClasses("dev.goloom.context.AfterFunction").methods("start").ignore();
        run(new ModelCheckingOptions().invocationsPerIteration(Budget.CURRENT.interleavings()).addGuarantee(start));
    }

    /** Runs each scenario many times, as fast as it goes. */
    void stress() {
        run(new StressOptions().invocationsPerIteration(Budget.CURRENT.runs()));
    }

    private void run(Options<?, ?> options) {
        options.iterations(generated)
            .threads(threads)
            .actorsBefore(1)
            .actorsPerThread(2)
            .actorsAfter(1)
            .verifier(verifier)
            .sequentialSpecification(specification);
        scenes.forEach(options::addCustomScenario);
        options.check(operations);
    }
}
