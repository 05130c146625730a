/**
 * Go's concurrency on virtual threads: channels, {@code select}, timers, contexts, scopes and bounded calls.
 *
 * <p>Start at {@link dev.goloom.Go}. The module needs nothing but {@code java.base} when it runs.
 *
 * <p>The pages that go with it: <a href="{@docRoot}/../../../docs/choosing.md">what to take, by situation</a>;
 * <a href="{@docRoot}/../../../docs/from-go.md">how to come from Go</a>;
 * <a href="{@docRoot}/../../../docs/conformance.md">what Go promises, and whether it holds here</a>;
 * <a href="{@docRoot}/../../../docs/architecture.md">how it is built</a>;
 * <a href="{@docRoot}/../../../docs/races.md">what can race, and how it was tried</a>;
 * <a href="{@docRoot}/../../../docs/study.md">what a timeout costs</a>.
 */
module dev.goloom {
    requires static transitive org.jspecify;

    exports dev.goloom;
    exports dev.goloom.channel;
    exports dev.goloom.clock;
    exports dev.goloom.context;
    exports dev.goloom.scope;
    exports dev.goloom.select;
    exports dev.goloom.time;
    exports dev.goloom.timeout;
}
