package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.compensation.OpenBankQuestioned;
import java.time.Instant;
import java.util.Objects;

/**
 * Nobody has decided it.
 *
 * @param confirmations how often damage was confirmed since it was asked; what was said before the last one counts no more
 */
public record UndecidedQuestion(QuestionHead head, long confirmations) implements BankQuestion {

    public UndecidedQuestion {
        Objects.requireNonNull(head, "head");
        if (confirmations < 1) {
            throw new IllegalArgumentException("a confirmation raised it");
        }
    }

    /** The time that is left does not become longer by more damage. */
    UndecidedQuestion again() {
        return new UndecidedQuestion(head, confirmations + 1);
    }

    public boolean isDueAt(Instant now) {
        return !now.isBefore(head.decideBy());
    }

    DecidedQuestion decided(Wish decision, EndCause cause, Instant now) {
        return new DecidedQuestion(head, decision, cause, now);
    }

    OpenBankQuestioned asked() {
        return new OpenBankQuestioned(head.id(), head.bank().value(), head.firstCase(), confirmations, head.decideBy());
    }
}
