package dev.goloom.stress.lincheck;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * Who does what, written by hand: for operations that block, each of which has its partner here. An operation is written
 * as its name and its number, if it has one: {@code "send 1"}.
 */
final class Scene {

    private final Class<?> operations;
    private List<Actor> before = List.of();
    private final List<List<Actor>> threads = new ArrayList<>();
    private List<Actor> after = List.of();

    Scene(Class<?> operations) {
        this.operations = operations;
    }

    /** What is done before the threads start. */
    Scene before(String... calls) {
        before = actors(calls);
        return this;
    }

    /** What one of the threads does. */
    Scene thread(String... calls) {
        threads.add(actors(calls));
        return this;
    }

    /** What is done when all threads have ended. */
    Scene after(String... calls) {
        after = actors(calls);
        return this;
    }

    ExecutionScenario scenario() {
        return new ExecutionScenario(before, threads, after, null);
    }

    private List<Actor> actors(String... calls) {
        return Arrays.stream(calls).map(this::actor).toList();
    }

    private Actor actor(String call) {
        int blank = call.indexOf(' ');
        String name = blank < 0 ? call : call.substring(0, blank);
        List<Integer> arguments = blank < 0 ? List.of() : List.of(Integer.valueOf(call.substring(blank + 1)));
        for (Method method : operations.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.size()) {
                return new Actor(method, arguments);
            }
        }
        throw new IllegalArgumentException("no operation " + call + " in " + operations);
    }
}
