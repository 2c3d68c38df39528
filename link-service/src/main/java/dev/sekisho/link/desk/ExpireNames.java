package dev.sekisho.link.desk;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.Move;
import dev.sekisho.link.request.MoveRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Ends requests that nobody decided in time, a bounded number at once: what the bank signed does not stay good for ever. */
@ApplicationScoped
public class ExpireNames {

    private static final int AT_ONCE = 100;

    private final NameReviews reviews;
    private final MoveRequest mover;
    private final DeskHours hours;
    private final InstantSource clock;

    ExpireNames(NameReviews reviews, MoveRequest mover, DeskHours hours, InstantSource clock) {
        this.reviews = reviews;
        this.mover = mover;
        this.hours = hours;
        this.clock = clock;
    }

    /** @return how many were over */
    public int expireOverdue() {
        List<LinkRequestId> over = reviews.waitingSince(hours.overBefore(clock.instant()), AT_ONCE);
        over.forEach(id -> mover.move(
                id,
                state -> state instanceof InReview waiting
                        ? Optional.of(Move.into(waiting.expire()))
                        : Optional.empty()));
        return over.size();
    }
}
