package dev.goloom.channel;

import java.util.Objects;

/**
 * An {@link InterruptedException} where the signature of a method of the JDK leaves no room for it: in an iteration over
 * a channel. The thread's interrupt status is set when this is thrown, so that whoever does not know this exception still
 * learns of the interrupt.
 *
 * <p>Source: {@link java.io.UncheckedIOException}, which does the same for I/O.
 */
public final class UncheckedInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param cause what was thrown
     */
    public UncheckedInterruptedException(InterruptedException cause) {
        super("interrupted", Objects.requireNonNull(cause, "cause"));
    }

    /**
     * What was thrown.
     *
     * @return the interrupt
     */
    @Override
    public synchronized InterruptedException getCause() {
        return Objects.requireNonNull((InterruptedException) super.getCause());
    }
}
