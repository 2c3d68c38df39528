package dev.sekisho.kernel.suspension;

import java.time.Duration;

/** What can be stopped; each operation knows how old a copy of the suspension book may be for it to go on. */
public enum Operation {
    OPEN(false, Duration.ofSeconds(5)),
    LINK(true, Duration.ofSeconds(5)),
    CHARGE(true, Duration.ofSeconds(15)),
    TRANSFER(false, Duration.ofSeconds(15)),
    PAYOUT(true, Duration.ofSeconds(15)),
    /** A restart of link-service must not close every till in the country. */
    SPEND(false, Duration.ofMinutes(10));

    private final boolean isAtABank;
    private final Duration ageLimit;

    Operation(boolean isAtABank, Duration ageLimit) {
        this.isAtABank = isAtABank;
        this.ageLimit = ageLimit;
    }

    /** Whether it takes place at one bank, so that it can be stopped for one bank alone. */
    public boolean isAtABank() {
        return isAtABank;
    }

    /** A copy of the book that is older than this refuses the operation. */
    public Duration ageLimit() {
        return ageLimit;
    }
}
