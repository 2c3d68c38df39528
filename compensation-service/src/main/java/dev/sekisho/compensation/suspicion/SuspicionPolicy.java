package dev.sekisho.compensation.suspicion;

import java.time.Duration;

/** The numbers of the room. @param decideWithin from when an item is raised, @param anchorEvery the journal's head */
public record SuspicionPolicy(Duration decideWithin, Duration anchorEvery) {

    public SuspicionPolicy {
        if (decideWithin.isZero() || decideWithin.isNegative() || anchorEvery.isZero() || anchorEvery.isNegative()) {
            throw new IllegalArgumentException("sekisho.compensation.suspicion: a time is longer than nothing");
        }
    }
}
