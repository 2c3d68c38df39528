package dev.sekisho.compensation.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Hears that a person of the level that was called, or of a higher one, knows of it; the first word counts. */
@ApplicationScoped
public class AcknowledgeEscalation {

    private final Escalations escalations;

    AcknowledgeEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Transactional
    public Outcome acknowledge(UUID id, KnownEscalation.Word word) {
        Optional<Escalation> found = escalations.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get() instanceof KnownEscalation before) {
            return new Outcome.Known(before);
        }
        WaitingEscalation waiting = (WaitingEscalation) found.get();
        if (!word.level().answersFor(waiting.level())) {
            return new Outcome.NotOfTheLevel();
        }
        KnownEscalation known = waiting.known(word.by(), word.level(), word.words(), word.at());
        escalations.save(known, Step.of(known), known.known());
        return new Outcome.Known(known);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Who knew it first. */
        record Known(KnownEscalation escalation) implements Outcome {}

        /** There is no such escalation. */
        record Unknown() implements Outcome {}

        /** It has reached a level above the speaker. */
        record NotOfTheLevel() implements Outcome {}
    }
}
