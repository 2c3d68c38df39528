package dev.sekisho.identity.review;

import dev.sekisho.identity.staff.Actor;
import java.time.Instant;

/** A review nobody has said anything in. */
public record OpenReview(ReviewCase about) implements UndecidedReview {

    @Override
    public ReviewOutcome decide(Verdict verdict, Weight weight, Actor by, Instant now) {
        return weight.needsTwo(about.kind(), verdict.decision())
                ? ProposedReview.proposed(about, verdict, weight, by, now)
                : DecidedReview.byOne(about, verdict, weight, by, now);
    }
}
