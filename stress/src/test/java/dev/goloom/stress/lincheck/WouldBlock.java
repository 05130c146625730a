package dev.goloom.stress.lincheck;

/**
 * Thrown by a specification whose operation would have to wait. No operation of the library throws it, so Lincheck looks
 * for an order in which the specification does not either: one in which each operation comes when it can be done.
 */
final class WouldBlock extends RuntimeException {

    private static final long serialVersionUID = 1;
}
