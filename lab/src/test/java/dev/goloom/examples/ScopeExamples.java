package dev.goloom.examples;

import dev.goloom.context.Context;
import dev.goloom.scope.Policy;
import dev.goloom.scope.Scope;
import dev.goloom.scope.WaitGroup;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The samples of the documentation of scopes. */
final class ScopeExamples {

    private ScopeExamples() {}

    record Page(String user, int order) {}

    static Page page(Context ctx) throws InterruptedException, ExecutionException {
        // @start region="scope"
        try (var scope = Scope.open(ctx)) {
            var user = scope.fork(() -> findUser(scope.context()));
            var order = scope.fork(() -> fetchOrder(scope.context()));
            scope.join(); // first failure cancels the rest and is thrown
            return new Page(user.get(), order.get());
        }
        // @end
    }

    private static String findUser(Context context) {
        context.throwIfEnded();
        return "gopher";
    }

    private static int fetchOrder(Context context) {
        context.throwIfEnded();
        return 42;
    }

    static String fastest(Context ctx, List<String> mirrors) throws InterruptedException, ExecutionException {
        // @start region="firstSuccess"
        try (var scope = Scope.open(ctx, Policy.<String>firstSuccess().limit(4).named("mirrors"))) {
            for (String mirror : mirrors) {
                scope.fork(mirror, () -> fetch(mirror, scope.context())); // blocks while 4 are at work
            }
            return scope.join();
        }
        // @end
    }

    private static String fetch(String mirror, Context context) throws InterruptedException {
        if (mirror.startsWith("slow")) {
            context.done().receive();
        }
        return "from " + mirror;
    }

    static int countWords(List<String> lines) throws InterruptedException {
        // @start region="waitGroup"
        var words = new AtomicInteger();
        var group = new WaitGroup();
        for (String line : lines) {
            group.go(() -> words.addAndGet(line.split(" ").length));
        }
        group.await();
        // @end
        return words.get();
    }
}
