package dev.sekisho.compensation.suspicion;

import dev.sekisho.compensation.claim.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The closed journal of the MLRO's room, in place of facts, which others read: sealed, chained by hashes, written in the
 * transaction of what it speaks of. Its head is published at each hour, whether or not anything was written.
 */
public interface SuspicionJournal {

    /** @param detail codes and ids only */
    void write(Event event, UUID item, Optional<Actor> by, String detail, Instant at);

    /** Publishes the head if it is time. */
    void anchor(Instant now, Duration every);

    /**
     * What was written, oldest first.
     *
     * @param after the last number seen, 0 for none
     * @throws IllegalStateException if an entry is not the one that was chained
     */
    List<Entry> read(long after, int limit);

    /** What it knows of. */
    enum Event {
        RAISED,
        READ,
        /** Items without their reasons, none in particular. */
        LISTED,
        CASE_READ,
        DECIDED,
        REFUSED,
        /** Nothing happened but that an hour was over. */
        HOUR
    }

    /** One entry. @param chain the hash over it and all before, in hexadecimal digits */
    record Entry(long number, String text, Instant at, String chain) {}
}
