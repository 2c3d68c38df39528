package dev.sekisho.identity.review;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.ReviewProposed;
import java.time.Instant;

/** A review in which a first person proposed something that two have to agree about. */
public record ProposedReview(ReviewCase about, Verdict verdict, Signature proposed) implements UndecidedReview {

    static ReviewOutcome proposed(ReviewCase about, Verdict verdict, Weight weight, Actor by, Instant now) {
        ReviewProposed fact = new ReviewProposed(
                about.id(),
                about.holdId(),
                about.account().value(),
                verdict.decision().name(),
                verdict.reason().name(),
                weight.evidenceDigest(),
                by.staffId(),
                by.person().value());
        Signature signature = new Signature(by.staffId(), by.person(), now);
        return new ReviewOutcome.Proposed(new ProposedReview(about, verdict, signature), fact);
    }

    /** The same decision by another person decides; another decision is a proposal in place of this one. */
    @Override
    public ReviewOutcome decide(Verdict wanted, Weight weight, Actor by, Instant now) {
        if (wanted.decision() != verdict.decision()) {
            return weight.needsTwo(about.kind(), wanted.decision())
                    ? proposed(about, wanted, weight, by, now)
                    : DecidedReview.byOne(about, wanted, weight, by, now);
        }
        return by.person().equals(proposed.person())
                ? new ReviewOutcome.Refused(ReviewRefusal.SAME_PERSON)
                : DecidedReview.bySecond(this, wanted, weight, by, now);
    }
}
