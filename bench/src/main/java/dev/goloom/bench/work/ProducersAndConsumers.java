package dev.goloom.bench.work;

import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * As many of each as processors. A producer at its end ends one consumer.
 *
 * @param sending what one goroutine sends an element with, as often as it is called
 * @param receiving what one goroutine receives with, likewise
 * @param work for each element, on both sides
 */
record ProducersAndConsumers(Function<Integer, Work.Operation> sending, Supplier<Callable<Integer>> receiving, int work)
        implements
            Work {
    private static final Integer ELEMENT = 0;
    private static final Integer END = -1;

    @Override
    public void run(int times) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        var turns = new SharedTurns(times);
        var crew = new Crew(2 * processors);
        IntStream.range(0, processors).forEach(i -> {
            crew.start(() -> produce(turns.turns()));
            crew.start(this::consume);
        });
        crew.join();
    }

    private void produce(SharedTurns.Turns turns) throws Exception {
        Work.Operation send = sending.apply(ELEMENT);
        while (turns.next()) {
            LocalWork.run(work);
            send.run();
        }
        sending.apply(END).run();
    }

    private void consume() throws Exception {
        Callable<Integer> receive = receiving.get();
        while (!receive.call().equals(END)) {
            LocalWork.run(work);
        }
    }
}
