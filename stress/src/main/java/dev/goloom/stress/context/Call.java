package dev.goloom.stress.context;

import dev.goloom.context.Context;
import dev.goloom.context.ContextException;
import dev.goloom.stress.Step;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A {@code Context.call} of a race, what is called, and what became of it, in a word. */
final class Call {

    private Call() {}

    /** Calls, and tells a result, an interrupt on behalf of the context, its end before the call and anything else apart. */
    static String outcome(Context context, Callable<String> callable) {
        try {
            return context.<String>call(callable);
        } catch (ContextException ended) {
            boolean interrupted = ended.getSuppressed().length == 1
                    && ended.getSuppressed()[0] instanceof InterruptedException;
            return interrupted ? "interrupted" : "not called";
        } catch (InterruptedException interrupted) {
            return "interrupt thrown";
        } catch (Exception failure) {
            return failure.toString();
        }
    }

    /** Returns, and does not notice interrupts. */
    static String result() {
        Step.linger();
        return "result";
    }

    /** Returns, or throws as the JDK does. */
    static String resultUnlessInterrupted() throws InterruptedException {
        Step.linger();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Step.linger();
        return "result";
    }

    /** Blocks for ever. */
    static String block() throws InterruptedException {
        new CountDownLatch(1).await();
        return "result";
    }

    /** The interrupt status after a call; clears it. */
    static String status() {
        return Thread.interrupted() ? "left behind" : "clear";
    }
}
