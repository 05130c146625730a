package dev.goloom.channel;

/**
 * A send on a closed channel. The element was not sent.
 *
 * <p>Source: the panic "send on closed channel" of Go.
 */
public final class ChannelClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; for goloom's channels and selects. */
    public ChannelClosedException() {
        super("send on a closed channel");
    }
}
