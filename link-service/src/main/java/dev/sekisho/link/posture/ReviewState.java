package dev.sekisho.link.posture;

import java.util.Optional;

/** How the review of a posture stands. */
public enum ReviewState {
    /** Nobody has recorded one: what was agreed before the register was kept. */
    MISSING(Optional.empty()),
    CURRENT(Optional.empty()),
    DUE_SOON(Optional.of(Stage.REVIEW_SOON)),
    OVERDUE(Optional.of(Stage.REVIEW_OVERDUE));

    private final Optional<Stage> stage;

    ReviewState(Optional<Stage> stage) {
        this.stage = stage;
    }

    Optional<Stage> stage() {
        return stage;
    }
}
