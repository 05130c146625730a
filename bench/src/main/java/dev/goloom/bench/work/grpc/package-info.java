/** How the {@code Context} of gRPC does the work of the rows. */
@NullMarked
package dev.goloom.bench.work.grpc;

import org.jspecify.annotations.NullMarked;
