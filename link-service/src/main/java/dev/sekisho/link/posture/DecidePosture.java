package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.link.PostureDecided;
import dev.sekisho.kernel.event.link.PostureDecisionRefused;
import dev.sekisho.link.posture.ChangeWord.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears a second person about a change; a version whose moment has come is in force with the commit, suspension and all. */
@ApplicationScoped
public class DecidePosture {

    private final Postures postures;
    private final PutInForce force;

    DecidePosture(Postures postures, PutInForce force) {
        this.postures = postures;
        this.force = force;
    }

    /** Empty if there is no such change. */
    @Transactional
    public Optional<Outcome> decide(UUID id, ChangeWord word) {
        return postures.lock(id).map(present -> hear(present, word));
    }

    private Outcome hear(PostureChange present, ChangeWord word) {
        Optional<ChangeRefusal> refusal = present.refusalOf(word);
        if (refusal.isPresent()) {
            return refused(present, refusal.get(), word);
        }
        ProposedChange proposed = (ProposedChange) present;
        return word.verdict() == Verdict.APPROVED ? approved(proposed, word) : rejected(proposed, word);
    }

    private Outcome approved(ProposedChange proposed, ChangeWord word) {
        ApprovedChange approved = proposed.approved(word);
        Instant from = approved.inRegister().validFrom();
        if (!postures.approve(approved, fact(proposed, word, from))) {
            return refused(proposed, ChangeRefusal.DATE_TAKEN, word);
        }
        boolean lowered = !from.isAfter(word.at())
                && force.put(approved.inRegister(), word.by().staffId().toString(), word.at());
        return new Outcome.Decided(approved, lowered);
    }

    private Outcome rejected(ProposedChange proposed, ChangeWord word) {
        RejectedChange rejected = proposed.rejected(word);
        postures.reject(rejected, fact(proposed, word, null));
        return new Outcome.Decided(rejected, false);
    }

    private Outcome refused(PostureChange present, ChangeRefusal rule, ChangeWord word) {
        postures.refused(
                present,
                new PostureDecisionRefused(
                        present.head().id(),
                        present.head().key().bank().value(),
                        rule.name(),
                        word.by().staffId(),
                        word.by().person().value()));
        return new Outcome.Refused(rule);
    }

    private static PostureDecided fact(ProposedChange proposed, ChangeWord word, Instant inForceFrom) {
        return new PostureDecided(
                proposed.head().id(),
                proposed.head().key().bank().value(),
                proposed.head().key().customers().name(),
                word.verdict().name(),
                inForceFrom,
                word.by().staffId(),
                word.by().person().value());
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It counts. @param lowered whether linking at the bank was suspended with it */
        record Decided(PostureChange change, boolean lowered) implements Outcome {}

        /** It does not, and nothing changed but the record of it. */
        record Refused(ChangeRefusal rule) implements Outcome {}
    }
}
