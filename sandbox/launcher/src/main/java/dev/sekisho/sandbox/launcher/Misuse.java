package dev.sekisho.sandbox.launcher;

/** Words on the command line that mean nothing here. */
public final class Misuse extends RuntimeException {

    public Misuse(String message) {
        super(message);
    }
}
