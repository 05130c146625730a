package dev.goloom.bench.work;

/**
 * The rows of contexts, the same for all who have some.
 *
 * @param <C> a context
 * @param <D> one that can be cancelled
 * @param <K> the key of a text
 */
public final class ContextWork<C, D extends C, K> {
    private static final int WORK = 100;
    private static final int TEN = 10;

    private final Contexts<C, D, K> contexts;

    private ContextWork(Contexts<C, D, K> contexts) {
        this.contexts = contexts;
    }

    /**
     * All of these rows.
     *
     * @param depths those of the trees that can be cancelled
     */
    public static <C, D extends C, K> void offer(Offers offers, Contexts<C, D, K> contexts, int... depths) {
        var work = new ContextWork<>(contexts);
        offers.can("CommonParentCancel", work::commonParent);
        for (int live : new int[] {40, 4_000, 400_000}) {
            offers.can("WithTimeout/concurrency=" + live, () -> work.new AmongLive(live));
        }
        for (int depth : depths) {
            work.offerTrees(offers, depth);
        }
        offers.can("CheckCanceled/Err", () -> work.err(true));
        offers.can("ErrOK", () -> work.err(false));
        offers.can("ErrCanceled", () -> work.err(true));
        for (int depth : new int[] {10, 20, 30, 50, 100}) {
            offers.can("DeepValueSameGoRoutine/depth=" + depth, () -> work.deepValue(depth));
            offers.can("DeepValueNewGoRoutine/depth=" + depth, () -> work.deepValueElsewhere(depth));
        }
    }

    private void offerTrees(Offers offers, int depth) {
        String tree = "CancelTree/depth=" + depth + "/Root=";
        offers.can(tree + "Background", () -> Work.repeat(contexts.descending(depth)));
        offers.can(tree + "OpenCanceler", () -> Work.repeat(() -> {
            D root = contexts.withCancel(contexts.background());
            contexts.descend(root, depth);
            contexts.cancel(root);
        }));
        offers.can(tree + "ClosedCanceler", () -> Work.repeat(() -> {
            D root = contexts.withCancel(contexts.background());
            contexts.cancel(root);
            contexts.descend(root, depth);
        }));
    }

    private Work commonParent() {
        K key = contexts.key("row");
        C shared = contexts.withCancel(contexts.withValue(contexts.background(), key, "value"));
        return Work.parallel(turns -> {
            while (turns.next()) {
                D child = contexts.withCancel(shared);
                if (!"value".equals(contexts.value(child, key))) {
                    throw new AssertionError("the value is not inherited");
                }
                LocalWork.run(WORK);
                contexts.cancel(child);
                LocalWork.run(WORK);
            }
        });
    }

    /** Kept, so that they live. */
    private final class AmongLive implements Work {
        private final D[] live;

        AmongLive(int count) {
            live = contexts.places(count);
            for (int i = 0; i < count; i++) {
                live[i] = contexts.withTimeoutOfAnHour();
            }
        }

        @Override
        public void run(int times) throws Exception {
            Work.parallel(turns -> {
                D[] ten = contexts.places(TEN);
                while (turns.next()) {
                    for (int i = 0; i < TEN; i++) {
                        ten[i] = contexts.withTimeoutOfAnHour();
                    }
                    for (D one : ten) {
                        contexts.cancel(one);
                    }
                }
            }).run(times);
            contexts.checking(live[0], false).run();
        }
    }

    private Work err(boolean cancelled) {
        D context = contexts.withCancel(contexts.background());
        if (cancelled) {
            contexts.cancel(context);
        }
        return Work.repeat(contexts.checking(context, cancelled));
    }

    private Work deepValue(int depth) {
        return Work.repeat(looking(depth));
    }

    private Work deepValueElsewhere(int depth) {
        Work.Operation look = looking(depth);
        return Work.repeat(() -> contexts.elsewhere(look));
    }

    /** Below as many values. */
    private Work.Operation looking(int depth) {
        C context = contexts.background();
        for (int i = 0; i < depth; i++) {
            context = contexts.withValue(context, contexts.key("value " + i), "value");
        }
        return contexts.looking(context, contexts.key("missing"));
    }
}
