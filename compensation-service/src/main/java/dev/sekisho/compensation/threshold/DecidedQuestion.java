package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.compensation.OpenBankDecided;
import java.time.Instant;
import java.util.Objects;

/** It is decided; damage that is confirmed later raises another question. */
public record DecidedQuestion(QuestionHead head, Wish decision, EndCause cause, Instant at) implements BankQuestion {

    public DecidedQuestion {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(at, "at");
        if (decision == Wish.STAY_OPEN && cause != EndCause.PERSONS) {
            throw new IllegalArgumentException("only persons leave a bank open");
        }
    }

    OpenBankDecided fact() {
        return new OpenBankDecided(head.id(), head.bank().value(), decision.name(), cause.name());
    }
}
