package dev.goloom.bench.peer;

import dev.goloom.bench.row.Peer;
import dev.goloom.bench.work.Offers;
import dev.goloom.bench.work.coroutines.Coroutines;
import dev.goloom.bench.work.goloom.Goloom;
import dev.goloom.bench.work.grpc.GrpcContext;
import dev.goloom.bench.work.jdk.BareJdk;
import dev.goloom.bench.work.jdk.StructuredScopes;
import dev.goloom.bench.work.jox.Jox;

/** Who they are. */
public final class Peers {
    private Peers() {}

    /** What one that runs on the JVM can do. */
    public static Offers offers(Peer peer) {
        return switch (peer) {
            case GOLOOM -> Goloom.offers();
            case JDK -> BareJdk.offers();
            case STRUCTURED -> StructuredScopes.offers();
            case JOX -> Jox.offers();
            case KOTLIN -> Coroutines.offers();
            case GRPC -> GrpcContext.offers();
            case GO -> throw new IllegalArgumentException("Go does not run on the JVM");
        };
    }
}
