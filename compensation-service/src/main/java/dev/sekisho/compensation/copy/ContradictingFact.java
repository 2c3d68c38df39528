package dev.sekisho.compensation.copy;

/** Two facts that cannot both be true: neither is guessed right, the later one goes to the dead letters. */
public final class ContradictingFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContradictingFact(String message) {
        super(message);
    }
}
