package dev.sekisho.compensation.notice;

import java.time.Instant;
import java.util.List;

/** When cases were confirmed of which no published notice tells. */
@FunctionalInterface
public interface Confirmations {

    /** The oldest first, at most {@code limit}; a notice that stands covers what was confirmed by the moment of its figures. */
    List<Instant> uncovered(int limit);
}
