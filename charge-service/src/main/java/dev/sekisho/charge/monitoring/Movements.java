package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What moved, as the followed facts say; only added to. */
public interface Movements {

    /**
     * Those of some subjects within a time; the newest, if there are more than may be looked at.
     *
     * @param ids of the subject's kind
     */
    List<Movement> of(Subject subject, Collection<String> ids, Set<MovementKind> kinds, Span span);

    /** Those asked for within a time, one page in the order of time. @param after the last one seen */
    List<Movement> page(Set<MovementKind> kinds, Instant since, Instant until, Optional<Movement> after, int most);

    /** How many wallets moved something within a time. */
    long wallets(Instant since, Instant until);

    List<Movement> byIds(Collection<UUID> ids);

    /** Settled from a moment on, and asked for until another, both included. */
    record Span(Instant settledSince, Instant askedUntil) {}

    /** Keeps what a hold stopped, so that it is seen by whoever looks back. */
    void keep(Movement stopped);
}
