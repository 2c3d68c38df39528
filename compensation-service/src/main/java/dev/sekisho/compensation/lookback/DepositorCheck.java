package dev.sekisho.compensation.lookback;

import java.time.Instant;
import java.util.Optional;

/** That a bank asks one depositor whether charges into a look-alike were their own. */
public sealed interface DepositorCheck permits WaitingCheck, AnsweredCheck {

    CheckHead head();

    /** The last answer; empty before the first. */
    Optional<DepositorOutcome> outcome();

    /** How often the bank has answered. */
    long answers();

    default boolean isOverdueAt(Instant now) {
        return this instanceof WaitingCheck && now.isAfter(head().answerBy());
    }
}
