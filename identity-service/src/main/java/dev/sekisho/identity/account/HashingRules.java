package dev.sekisho.identity.account;

/** @param waiting how many passwords may wait to be hashed, beside the one that is */
public record HashingRules(int waiting) {

    public HashingRules {
        if (waiting < 1) {
            throw new IllegalArgumentException("at least one may wait");
        }
    }
}
