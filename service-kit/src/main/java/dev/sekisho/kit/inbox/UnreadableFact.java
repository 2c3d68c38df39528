package dev.sekisho.kit.inbox;

/** A record that no repetition will make readable; the code says why and carries nothing of its content. */
final class UnreadableFact extends Exception {

    UnreadableFact(String code) {
        super(code, null, false, false);
    }
}
