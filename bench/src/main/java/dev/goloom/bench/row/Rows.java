package dev.goloom.bench.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows there are. */
public final class Rows {
    private static final List<Row> ALL =
        Stream.of(calls(), channels(), contexts(), timers(), growing(), floors()).flatMap(List::stream).toList();

    private Rows() {}

    /** In the order of the scoreboard. */
    public static List<Row> all() {
        return ALL;
    }

    /** The row of that name. */
    public static Row of(String id) {
        return ALL.stream().filter(row -> row.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no row " + id));
    }

    /** A line for each, for people. */
    public static String list() {
        return ALL.stream().map(row -> "  %s: %s%n".formatted(row.id(), row.operation()))
            .collect(Collectors.joining("", "scoreboard: the work of Go's own benchmarks%n".formatted(), "\n"));
    }

    private static List<Row> calls() {
        return List.of(
            new Row("Context", Group.CALL, "BenchmarkInTime/strategy=CONTEXT/caller=virtual",
                "a goroutine answers at once, its caller waits with WithTimeout"),
            new Row("TimeAfter", Group.CALL, "BenchmarkInTime/strategy=TIME_AFTER/caller=virtual",
                "a goroutine answers at once, its caller waits with time.After"),
            new Row("ContextTimeout", Group.CALL, "BenchmarkTimedOut/strategy=CONTEXT/caller=virtual",
                "a goroutine answers after 210 ms, its caller gives up after 200, with WithTimeout"),
            new Row("TimeAfterTimeout", Group.CALL, "BenchmarkTimedOut/strategy=TIME_AFTER/caller=virtual",
                "likewise with time.After"),
            Row.of(Group.CALL, "GoReceive", "a goroutine is started, and sends what its starter receives"),
            Row.of(Group.CALL, "PingPong", "a round trip between two goroutines, over two channels"));
    }

    private static List<Row> channels() {
        return List.of(
            channel("MakeChan/Ptr", "a channel for 8 elements is made"),
            channel("ChanCreation", "a channel is made, an element sent and received"),
            channel("ChanNonblocking", "a receive that finds nothing"),
            channel("ChanClosed", "a receive from a closed channel, in a select with a default"),
            channel("ChanUncontended", "100 sends into a buffer, 100 receives, each goroutine with its own channel"),
            channel("ChanContended", "likewise, all with one channel"),
            channel("ChanSem", "a send into a buffer and a receive, all with one channel"),
            channel("ReceiveDataFromClosedChan", "a receive of what was sent before the close"),
            channel("ChanSync", "an element handed from one goroutine to another, which take turns"),
            channel("ChanSyncWork", "likewise, with work of about two microseconds on both sides"),
            channel("ChanProdCons0", "an element from several producers to several consumers"),
            channel("ChanProdCons10", "likewise, with a buffer of 10"),
            channel("ChanProdCons100", "likewise, with a buffer of 100"),
            channel("ChanProdConsWork0", "an element from several producers to several consumers, with work for each"),
            channel("ChanProdConsWork10", "likewise, with a buffer of 10"),
            channel("ChanProdConsWork100", "likewise, with a buffer of 100"),
            channel("ChanPopular", "1000 elements to as many goroutines that all wait at one channel, too"),
            channel("SelectUncontended", "a select of two buffered channels, each goroutine with its own"),
            channel("SelectAsyncContended", "likewise, all with the same"),
            channel("SelectSyncContended", "a hand-over from a select of four to a select of three"),
            channel("SelectNonblock", "four looks, with a default each, at channels that are not ready or full"),
            channel("SelectProdCons", "an element from several producers to several consumers, both in a select"));
    }

    private static Row channel(String id, String operation) {
        return Row.of(Group.CHANNEL, id, operation);
    }

    private static List<Row> contexts() {
        var rows = new ArrayList<Row>();
        rows.add(context("CommonParentCancel", "a child of one shared parent is made, asked for a value, cancelled"));
        for (int live : List.of(40, 4_000, 400_000)) {
            rows.add(context("WithTimeout/concurrency=" + live,
                "ten contexts with a timeout are made and cancelled, beside others that live on"));
        }
        for (int depth : List.of(1, 10, 100, 1_000)) {
            for (String root : List.of("Background", "OpenCanceler", "ClosedCanceler")) {
                rows.add(context("CancelTree/depth=" + depth + "/Root=" + root,
                    "a chain of contexts is made, and its root cancelled if it can be"));
            }
        }
        rows.add(context("CheckCanceled/Err", "err of a context that has ended"));
        rows.add(context("CheckCanceled/Done", "whether its done is closed"));
        rows.add(context("ContextCancelDone", "whether the done of a living context is closed"));
        for (String where : List.of("SameGoRoutine", "NewGoRoutine")) {
            for (int depth : List.of(10, 20, 30, 50, 100)) {
                rows.add(context("DeepValue" + where + "/depth=" + depth,
                    "a value is looked for that is not in a chain of that many"));
            }
        }
        rows.add(context("ErrOK", "err of a living context"));
        rows.add(context("ErrCanceled", "err of a context that has ended"));
        return rows;
    }

    private static Row context(String id, String operation) {
        return Row.of(Group.CONTEXT, id, operation);
    }

    private static List<Row> timers() {
        return List.of(
            timer("After", "a receive from a timer of a nanosecond"),
            timer("AfterFunc1000", "1000 functions, each called by the timer that the one before has started"),
            timer("SimultaneousAfterFunc1000", "1000 functions, called by timers that are due at once"),
            timer("Sleep1000", "1000 goroutines are started and sleep for a nanosecond"),
            timer("Stop/impl=chan", "a timer is started and stopped"),
            timer("Stop/impl=func", "likewise, with a function"),
            timer("StartStop1000", "1000 timers with a function are started, and then stopped"),
            timer("Reset/impl=chan", "a timer is set anew"),
            timer("Reset/impl=func", "likewise, with a function"),
            timer("ParallelTimerLatency",
                "how late a timer of a millisecond is while its starter keeps a processor busy"),
            timer("StaggeredTickerLatency/work-dur=300us/tickers-per-P=1",
                "how late a tick is; who receives it works for 0.3 of the 3 ms up to the next one"),
            timer("StaggeredTickerLatency/work-dur=300us/tickers-per-P=5", "likewise, with five times as many of them"),
            timer("AdjustTimers10000", "10,000 timers are started, one is due at once, and they are stopped"));
    }

    private static Row timer(String id, String operation) {
        return Row.of(Group.TIME, id, operation);
    }

    /** The same operation beside more and more others of its kind, that live on. */
    private static List<Row> growing() {
        var rows = new ArrayList<Row>();
        grow(rows, "Timers", "a timer with a function is started and stopped");
        grow(rows, "Children", "a child that is listened to is made and cancelled, below one parent of all");
        grow(rows, "Waiters", "a select waits where all others wait, too, and is ended by its other case");
        return rows;
    }

    private static void grow(List<Row> rows, String name, String operation) {
        for (int others : List.of(1, 1_000, 1_000_000)) {
            rows.add(Row.of(Group.GROWTH, name + "/live=" + others, operation));
        }
    }

    private static List<Row> floors() {
        return List.of(
            Row.of(Group.FLOOR, "FloorStart", "a thread is started, its starter put to sleep, and woken"),
            Row.of(Group.FLOOR, "FloorHandOver", "two threads that wake each other in turns: one wake-up"),
            Row.of(Group.FLOOR, "FloorWork", "100 steps of the work that some rows do between their operations"));
    }
}
