package dev.goloom.bench.peer;

import com.sun.management.ThreadMXBean;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Rows;
import dev.goloom.bench.work.Work;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A row, done by a peer. An iteration is one run of so many operations as take {@code millis}: what {@code go test} does
 * with {@code b.N}. What starts goroutines, starts them once for each run, as there.
 *
 * <p>The state is the thread's for the reason that {@code TimeoutBenchmark} gives.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RowBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    @Param("ChanSync")
    public String row = "ChanSync";

    @Param("GOLOOM")
    public Peer peer = Peer.GOLOOM;

    /** How long a run takes, about. */
    @Param("100")
    public int millis = 100;

    /** How long runs go on before the first measured one. */
    @Param("2000")
    public int warmUpMillis = 2000;

    private Work work = times -> {};
    private int times;

    @Setup
    public void warmUp() throws Exception {
        work = Peers.offers(peer).work(Rows.of(row));
        times = Calibration.of(work, millis, warmUpMillis);
    }

    @Setup(Level.Iteration)
    public void prepare() throws Exception {
        work.prepare(times);
    }

    @Benchmark
    public void run(Operations done) throws Exception {
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        long start = System.nanoTime();
        work.run(times);
        done.nanos = work.nanos(System.nanoTime() - start);
        done.allocatedBytes = THREADS.getTotalThreadAllocatedBytes() - allocated;
        done.operations = times;
    }
}
