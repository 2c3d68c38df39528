package dev.sekisho.identity.proof;

import java.time.Duration;

/**
 * How often an account may start a proof, and how many accounts one person may have.
 *
 * @param starts at most so many proofs within {@code window}
 * @param accountsPerPerson the next account proved to be the same person's is held
 */
public record ProofRules(int starts, Duration window, int accountsPerPerson) {

    public ProofRules {
        if (starts < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("proofs are limited, but possible");
        }
        if (accountsPerPerson < 1) {
            throw new IllegalArgumentException("a person may have an account");
        }
    }
}
