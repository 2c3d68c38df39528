package dev.sekisho.charge.stepup;

import dev.sekisho.charge.stepup.Holder.Word;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes the code that a customer typed; identity-service counts the tries and says what it is worth. */
@ApplicationScoped
public class AnswerStepUp {

    private final StepUps stepUps;
    private final StepUpBook book;
    private final Holder holder;

    @Inject
    public AnswerStepUp(StepUps stepUps, StepUpBook book, Holder holder) {
        this.stepUps = stepUps;
        this.book = book;
        this.holder = holder;
    }

    public Outcome answer(StepUpId id, WalletId owner, String code) {
        Optional<StepUp> known = stepUps.find(id, owner);
        if (known.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!(known.get() instanceof AskedStepUp asked)) {
            return outcome(known.get());
        }
        Word word = holder.answer(id, code);
        return word == Word.UNAVAILABLE ? Outcome.UNAVAILABLE : outcome(book.answered(asked.head(), word));
    }

    private static Outcome outcome(StepUp stepUp) {
        return stepUp instanceof ApprovedStepUp ? Outcome.APPROVED : Outcome.REFUSED;
    }

    /** What came of it; whatever is wrong with a code is refused alike. */
    public enum Outcome {
        APPROVED,
        REFUSED,
        UNKNOWN,
        UNAVAILABLE
    }
}
