package dev.sekisho.charge.stepup;

import dev.sekisho.charge.stepup.Holder.Asked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks a customer for their word for exactly one transfer or payout. */
@ApplicationScoped
public class RequestStepUp {

    private final StepUpBook book;
    private final Holder holder;

    @Inject
    public RequestStepUp(StepUpBook book, Holder holder) {
        this.book = book;
        this.holder = holder;
    }

    public Outcome request(StepUpHead head) {
        Optional<AskedStepUp> asked = book.begin(head);
        if (asked.isEmpty()) {
            return Outcome.TOO_MANY;
        }
        Asked answer = holder.ask(head);
        if (answer == Asked.REFUSED) {
            book.refused(head);
            return Outcome.REFUSED;
        }
        return answer == Asked.CODE_SENT ? Outcome.CODE_SENT : Outcome.UNAVAILABLE;
    }

    /** What came of it. */
    public enum Outcome {
        CODE_SENT,
        REFUSED,
        TOO_MANY,
        /** Nobody knows whether a code was sent: ask anew. */
        UNAVAILABLE
    }
}
