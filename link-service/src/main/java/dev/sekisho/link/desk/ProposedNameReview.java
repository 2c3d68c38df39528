package dev.sekisho.link.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A first person would accept; anybody may refuse, only another person may accept. */
public record ProposedNameReview(NameReviewHead head, NameVerdict verdict, DeskSignature proposed)
        implements NameReview {

    public ProposedNameReview {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(proposed, "proposed");
        if (verdict.decision() != DeskDecision.ACCEPT) {
            throw new IllegalArgumentException("refusing takes one person");
        }
    }

    /** Whether this is the same human agreeing with themselves, under whatever account. */
    boolean isSelfAgreement(NameVerdict wanted, Reviewer by) {
        return wanted.decision() == DeskDecision.ACCEPT
                && by.person().equals(proposed.by().person());
    }

    DecidedNameReview decide(NameVerdict wanted, Reviewer by, Instant now) {
        return new DecidedNameReview(head, Optional.of(proposed), wanted, new DeskSignature(by, now));
    }
}
