/**
 * Go's concurrency on virtual threads: channels, {@code select}, timers, contexts, scopes and bounded calls.
 *
 * <p>Start at {@link dev.goloom.Go}. The module needs nothing but {@code java.base} when it runs.
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
