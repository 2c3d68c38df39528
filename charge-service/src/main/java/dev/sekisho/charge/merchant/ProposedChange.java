package dev.sekisho.charge.merchant;

import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.kernel.event.charge.MerchantChangeProposed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It waits for a second person. */
public record ProposedChange(ChangeHead head) implements MerchantChange {

    public ProposedChange {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public Optional<ChangeRefusal> refusalOf(ChangeWord word) {
        return word.verdict() == Verdict.APPROVED && head.proposedBy().isSamePersonAs(word.by())
                ? Optional.of(ChangeRefusal.SAME_PERSON)
                : Optional.empty();
    }

    /** It counts from its moment, never for the past. */
    ApprovedChange approved(ChangeWord word) {
        Instant from = head.effectiveFrom().isAfter(word.at()) ? head.effectiveFrom() : word.at();
        return new ApprovedChange(head, from, word);
    }

    RejectedChange rejected(ChangeWord word) {
        return new RejectedChange(head, word);
    }

    public MerchantChangeProposed proposed() {
        ChangeTerms terms = head.terms();
        return new MerchantChangeProposed(
                head.id(),
                head.merchant().value(),
                terms.kind().name(),
                terms.category().map(Enum::name).orElse(null),
                terms.terminal().map(SalesPoint::shop).orElse(null),
                terms.terminal().map(SalesPoint::terminal).orElse(null),
                head.effectiveFrom(),
                head.proposedBy().staffId(),
                head.proposedBy().person().value());
    }
}
