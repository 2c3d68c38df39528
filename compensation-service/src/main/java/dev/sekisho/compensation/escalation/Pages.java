package dev.sekisho.compensation.escalation;

import java.time.Duration;
import java.util.Optional;

/**
 * Calls on their way to the pager, one for each step that calls somebody; leases and pauses are by the database's clock, each step
 * is a transaction of its own. What somebody knows by now, or what has reached another level, calls nobody any more.
 */
public interface Pages {

    /** The longest due one, which nobody else has before the lease is over. */
    Optional<DuePage> claim(Duration lease);

    void taken(DuePage due);

    /** It is due again after this pause. */
    void postpone(DuePage due, Duration pause);

    long underWay();

    /** @param attempt from 1 */
    record DuePage(Page page, int attempt) {}
}
