package dev.sekisho.compensation.disclosure;

import java.time.Duration;

/** The numbers of disclosing. @param lasts how long it is read from its release on, @param facts at most */
public record DisclosurePolicy(Duration lasts, int facts) {

    public DisclosurePolicy {
        if (lasts.isZero() || lasts.isNegative() || facts < 1) {
            throw new IllegalArgumentException("sekisho.compensation.disclosure: some facts are read for a time");
        }
    }
}
