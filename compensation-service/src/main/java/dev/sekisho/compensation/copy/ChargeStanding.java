package dev.sekisho.compensation.copy;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a charge as of one of its facts.
 *
 * @param version the fact's version, from 1 up; the higher one counts
 * @param at when the charge came into this state
 * @param bankReference the bank's own name of the booking, known once the charge is posted
 * @param reason why it was voided
 */
public record ChargeStanding(
        long version, ChargeState state, Instant at, Optional<String> bankReference, Optional<String> reason) {

    public ChargeStanding {
        Versions.requireReal(version);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(bankReference, "bankReference");
        Objects.requireNonNull(reason, "reason");
    }

    ChargeStanding orNewer(ChargeStanding other) {
        return other.version > version ? other : this;
    }
}
