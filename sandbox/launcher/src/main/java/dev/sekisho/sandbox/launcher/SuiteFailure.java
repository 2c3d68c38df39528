package dev.sekisho.sandbox.launcher;

/** Why the suite does not run, in words for the person at the terminal. */
public final class SuiteFailure extends RuntimeException {

    public SuiteFailure(String message) {
        super(message);
    }

    public SuiteFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
