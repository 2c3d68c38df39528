package dev.sekisho.identity.screening;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where hits are kept; of one person and one entry that says the same there is one. */
public interface ScreeningHits {

    /** Keeps a new hit. @return false, and nothing is kept, if there is one; at the same time too */
    boolean add(OpenHit hit);

    Optional<ScreeningHit> find(UUID id);

    /** Holds the hit until the transaction ends. */
    Optional<ScreeningHit> lock(UUID id);

    /** As {@link #lock}, by whom and what it is about. */
    Optional<ScreeningHit> lock(PersonId person, ListKind kind, EntryKey key);

    void save(ScreeningHit hit);

    /** The queue: those to be decided first, the one most due first. @param after the last one seen */
    List<ScreeningHit> queue(Optional<UUID> after, int limit);

    HitCounts counts(Instant now);

    /** How many there are. @param overdue of the open ones */
    record HitCounts(long open, long overdue, long falseHits, long trueHits, long lifted) {}
}
