package dev.sekisho.identity.proof;

import java.time.Duration;

/** How often an account may start a proof: at most {@code starts} within {@code window}. */
public record ProofRules(int starts, Duration window) {

    public ProofRules {
        if (starts < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("proofs are limited, but possible");
        }
    }
}
