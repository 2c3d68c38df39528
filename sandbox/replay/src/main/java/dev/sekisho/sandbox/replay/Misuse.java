package dev.sekisho.sandbox.replay;

/** What was asked for is not possible; the message says why. */
final class Misuse extends RuntimeException {

    Misuse(String message) {
        super(message);
    }
}
