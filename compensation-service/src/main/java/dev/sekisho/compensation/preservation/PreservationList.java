package dev.sekisho.compensation.preservation;

import java.time.Instant;

/** Pictures that the police are to have kept, of one case; what is found after it was sent begins another one. */
public sealed interface PreservationList permits OpenList, SentList, DroppedList {

    ListHead head();

    ListState state();

    default boolean isOverdueAt(Instant now) {
        return this instanceof OpenList && now.isAfter(head().dueBy());
    }
}
