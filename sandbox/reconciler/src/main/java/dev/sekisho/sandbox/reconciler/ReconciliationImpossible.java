package dev.sekisho.sandbox.reconciler;

/** The books could not be read, so that nothing is known about them: neither that they agree nor that they do not. */
public final class ReconciliationImpossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReconciliationImpossible(String message) {
        super(message);
    }

    ReconciliationImpossible(String message, Throwable cause) {
        super(message, cause);
    }
}
