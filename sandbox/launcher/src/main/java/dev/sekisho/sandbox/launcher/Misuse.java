package dev.sekisho.sandbox.launcher;

/** Words on the command line that mean nothing here. */
final class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
