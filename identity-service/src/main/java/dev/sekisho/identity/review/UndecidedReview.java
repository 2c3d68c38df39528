package dev.sekisho.identity.review;

import dev.sekisho.identity.staff.Actor;
import java.time.Instant;

/** A review that still waits for somebody. */
public sealed interface UndecidedReview extends Review permits OpenReview, ProposedReview {

    ReviewOutcome decide(Verdict verdict, Weight weight, Actor by, Instant now);
}
