package dev.goloom.stress.virtual;

import dev.goloom.stress.report.Race;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Result;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.TestInfo;

/**
 * A race as its class describes it to jcstress, ready to be played by virtual threads. What jcstress knows of it, it tells;
 * what is read here is what jcstress's own code generator reads.
 *
 * @param name its name, as jcstress lists it
 * @param roles what the actors do; for a race about the end of a wait, what the only actor does, and the signal
 * @param arbiter what is looked at when the actors have ended
 * @param newState makes what they share, and starts those for whom they race
 * @param newResult makes what they fill in
 */
record VirtualRace(String name, List<MethodHandle> roles, @Nullable MethodHandle arbiter,
        MethodHandle newState, MethodHandle newResult) {

    /** What a method gets: the state, the result, and the thread of the first actor. */
    private static final MethodType ROLE =
        MethodType.methodType(void.class, Object.class, Object.class, Thread.class);

    private static final MethodType FACTORY = MethodType.methodType(Object.class);

    static VirtualRace of(TestInfo test) {
        try {
            return of(test, Class.forName(test.binaryName()));
        } catch (ReflectiveOperationException unlike) {
            throw new IllegalArgumentException(test.name() + " cannot be played", unlike);
        }
    }

    private static VirtualRace of(TestInfo test, Class<?> type) throws ReflectiveOperationException {
        if (!type.isAnnotationPresent(State.class)) {
            throw new IllegalArgumentException(test.name() + " is not its own @State");
        }
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        List<MethodHandle> arbiter = methods(type, Arbiter.class, lookup);
        List<MethodHandle> roles = methods(type, Actor.class, lookup);
        List<MethodHandle> signal = methods(type, Signal.class, lookup);
        roles.addAll(signal);
        MethodHandle newState = lookup.findConstructor(type, MethodType.methodType(void.class));
        return new VirtualRace(test.name(), roles, arbiter.isEmpty() ? null : arbiter.get(0), newState.asType(FACTORY),
            signal.isEmpty() ? newResult(type, lookup) : MethodHandles.constant(Object.class, "TERMINATED"));
    }

    private static List<MethodHandle> methods(Class<?> type, Class<? extends Annotation> role,
            MethodHandles.Lookup lookup) throws IllegalAccessException {
        List<MethodHandle> roles = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(role)) {
                Class<?>[] parameters = method.getParameterTypes();
                int[] places = new int[parameters.length + 1]; // the first is the receiver, which is the state
                Class<?>[] types = new Class<?>[places.length];
                types[0] = Object.class;
                for (int i = 1; i < places.length; i++) {
                    places[i] = parameters[i - 1] == type ? 0 : parameters[i - 1] == Thread.class ? 2 : 1;
                    types[i] = places[i] == 2 ? Thread.class : Object.class;
                }
                MethodHandle erased = lookup.unreflect(method).asType(MethodType.methodType(void.class, types));
                roles.add(MethodHandles.permuteArguments(erased, ROLE, places));
            }
        }
        return roles;
    }

    private static MethodHandle newResult(Class<?> type, MethodHandles.Lookup lookup)
            throws ReflectiveOperationException {
        Set<Class<?>> results = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            Arrays.stream(method.getParameterTypes())
                .filter(parameter -> parameter.isAnnotationPresent(Result.class))
                .forEach(results::add);
        }
        if (results.size() != 1) {
            throw new IllegalArgumentException(type + " has results of the types " + results);
        }
        Class<?> result = results.iterator().next();
        return lookup.findConstructor(result, MethodType.methodType(void.class)).asType(FACTORY);
    }

    /** Whether it races against a twin of the library that is broken on purpose. */
    boolean isCanary() {
        return Race.isCanary(name);
    }
}
