package dev.sekisho.charge.leaving;

import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.Optional;

/**
 * Money that is asked to leave a wallet.
 *
 * @param thing how much, which way, and to whom
 * @param bank where it goes; empty for a wallet
 * @param stepUp under which the customer gave their word, if they say so
 */
public record Departure(StepUpThing thing, Optional<BankCode> bank, Optional<StepUpId> stepUp) {

    public Departure {
        Objects.requireNonNull(thing, "thing");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(stepUp, "stepUp");
    }
}
