package dev.goloom.testing;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts how many of the objects that a test makes and lets go of are collected. */
public final class Collected {

    private static final int ATTEMPTS = 50;

    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final List<Reference<?>> references = new ArrayList<>();

    /** Makes objects, and keeps none. */
    public Collected make(int count, Supplier<?> maker) {
        for (int i = 0; i < count; i++) {
            references.add(new PhantomReference<>(maker.get(), queue));
        }
        return this;
    }

    /** How many are garbage. Asks the collector again and again, until all are or it has been asked often. */
    public int count() throws InterruptedException {
        int collected = 0;
        for (int attempt = 0; attempt < ATTEMPTS && collected < references.size(); attempt++) {
            System.gc();
            while (queue.remove(10) != null) {
                collected++;
            }
        }
        return collected;
    }
}
