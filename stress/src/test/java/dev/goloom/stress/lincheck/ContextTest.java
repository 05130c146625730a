package dev.goloom.stress.lincheck;

import dev.goloom.context.CancellableContext;
import dev.goloom.context.Context;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first cancel wins for ever, here and in all children, and whoever waits for the end hears of it. */
@LincheckTest
class ContextTest {

    @Test
    void interleavings() {
        check().model();
    }

    @Test
    @Tag("stress")
    void runs() {
        check().stress();
    }

    private static Check check() {
        return Check.of(Operations.class)
            .against(Specification.class)
            .threads(3)
            .scene(scene().thread("await").thread("cancel 1").thread("cancel 2").after("cause", "err"))
            .scene(scene().thread("awaitChild", "cause").thread("cancel 1").thread("causeOfNewChild"))
            .scene(
                scene().thread("await").thread("awaitChild").thread("cancelChild 2", "cancel 1").after("causeOfChild"))
            .scene(scene().thread("awaitChild").thread("cancelChild 2").thread("cancel 1").after("causeOfChild"));
    }

    private static Scene scene() {
        return new Scene(Operations.class);
    }

    private static final class Cause extends Exception {

        private static final long serialVersionUID = 1;

        final int number;

        Cause(int number) {
            this.number = number;
        }
    }

    @Param(name = "cause", gen = IntGen.class, conf = "1:2")
    public static class Operations {

        private final CancellableContext context = Context.background().withCancel();
        private final CancellableContext child = context.withCancel();

        @Operation
        public void cancel(@Param(name = "cause") int number) {
            context.cancel(new Cause(number));
        }

        @Operation
        public void cancelChild(@Param(name = "cause") int number) {
            child.cancel(new Cause(number));
        }

        @Operation
        public boolean err() {
            return context.err() != null;
        }

        @Operation
        public int cause() {
            return numberOf(context.cause());
        }

        @Operation
        public int causeOfChild() {
            return numberOf(child.cause());
        }

        @Operation
        public int causeOfNewChild() {
            return numberOf(context.withCancel().cause());
        }

        public void await() throws InterruptedException {
            context.done().receive();
        }

        public void awaitChild() throws InterruptedException {
            child.done().receive();
        }

        private static int numberOf(@Nullable Throwable cause) {
            return cause instanceof Cause numbered ? numbered.number : 0;
        }
    }

    /** A cause of 0 is none. */
    public static class Specification {

        private int cause;
        private int causeOfChild;

        public void cancel(int number) {
            if (cause == 0) {
                cause = number;
                cancelChild(number);
            }
        }

        public void cancelChild(int number) {
            if (causeOfChild == 0) {
                causeOfChild = number;
            }
        }

        public boolean err() {
            return cause != 0;
        }

        public int cause() {
            return cause;
        }

        public int causeOfChild() {
            return causeOfChild;
        }

        public int causeOfNewChild() {
            return cause;
        }

        public void await() {
            if (cause == 0) {
                throw new WouldBlock();
            }
        }

        public void awaitChild() {
            if (causeOfChild == 0) {
                throw new WouldBlock();
            }
        }
    }
}
