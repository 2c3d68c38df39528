package dev.sekisho.compensation.copy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a payout as of one of its facts.
 *
 * @param version the fact's version, from 1 up; the higher one counts
 * @param at when the payout came into this state
 * @param bankReference the bank's own name of the booking, known once the payout is posted
 * @param reason why the money came back
 */
public record PayoutStanding(
        long version, PayoutState state, Instant at, Optional<String> bankReference, Optional<String> reason) {

    public PayoutStanding {
        Versions.requireReal(version);
        Objects.requireNonNull(state, "state");
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(reason, "reason");
    }

    PayoutStanding orNewer(PayoutStanding other) {
        return other.version > version ? other : this;
    }
}
