package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.link.PostureProposed;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.evidence.ProofKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** It waits for a second person; nothing is allowed or refused by it. */
public record ProposedChange(ChangeHead head, long version) implements PostureChange {

    @Override
    public Optional<ChangeRefusal> refusalOf(ChangeWord word) {
        if (word.verdict() == ChangeWord.Verdict.REJECTED) {
            return Optional.empty();
        }
        if (word.by().person().equals(head.proposedBy().person())) {
            return Optional.of(ChangeRefusal.SAME_PERSON);
        }
        boolean overdue = head.terms().review().orElseThrow().isOverdueAt(word.at());
        return overdue ? Optional.of(ChangeRefusal.REVIEW_OVERDUE) : Optional.empty();
    }

    /** As the register takes it: from its date on, or from now on if that has come. */
    ApprovedChange approved(ChangeWord word) {
        Instant now = word.at().truncatedTo(ChronoUnit.MICROS);
        Instant from = head.effectiveFrom().isAfter(now) ? head.effectiveFrom() : now;
        return new ApprovedChange(head, version, word, new PostureVersion(head.id(), head.key(), from, head.terms()));
    }

    RejectedChange rejected(ChangeWord word) {
        return new RejectedChange(head, version, word);
    }

    @Override
    public Optional<ChangeWord> decided() {
        return Optional.empty();
    }

    public PostureProposed proposed() {
        Posture posture = head.terms().posture();
        return new PostureProposed(
                head.id(),
                head.key().bank().value(),
                head.key().connection().name(),
                head.key().customers().name(),
                head.effectiveFrom(),
                names(posture.enforced()),
                names(posture.offered()),
                posture.nameMode().name(),
                posture.notice().name(),
                posture.inquiry().name(),
                posture.bankLock(),
                head.terms().review().orElseThrow().nextDue().toString(),
                head.proposedBy().staffId(),
                head.proposedBy().person().value());
    }

    private static List<String> names(Set<ProofKind> kinds) {
        return kinds.stream().sorted().map(Enum::name).toList();
    }
}
