package dev.sekisho.identity.account;

import java.util.Optional;

/** Passwords kept as they are, which counts the work that was done. */
public final class CountingPasswords implements PasswordHashing {

    private int worked;
    private boolean full;

    public int worked() {
        return worked;
    }

    /** From now on, or no longer, whoever asks is sent away. */
    public void full(boolean isFull) {
        this.full = isFull;
    }

    /** Others may come between this question and the work. */
    @Override
    public void requireRoom() {
        // there was some
    }

    @Override
    public String hash(String typed) {
        worked++;
        return "hash of " + typed;
    }

    @Override
    public Match compare(String typed, Optional<String> kept) {
        if (full) {
            throw new IllegalStateException("too many wait");
        }
        worked++;
        return kept.filter(hash -> hash.endsWith("hash of " + typed)).isPresent() ? Match.SAME : Match.DIFFERENT;
    }

    @Override
    public boolean isOutdated(String kept) {
        return kept.startsWith("old ");
    }
}
