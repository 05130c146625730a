package dev.goloom.bench.work;

/** A channel of a peer, as far as all of them have it. */
public interface Pipe {
    /** Returns when it is sent. */
    void send(Integer element) throws Exception;

    /** Returns an element. */
    Integer receive() throws Exception;

    /** How a peer makes them. */
    interface Factory {
        /** For so many elements; a rendezvous for none. */
        Pipe of(int capacity);
    }
}
