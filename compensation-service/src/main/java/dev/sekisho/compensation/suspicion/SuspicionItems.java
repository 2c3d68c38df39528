package dev.sekisho.compensation.suspicion;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the MLRO has to decide and has decided. */
public interface SuspicionItems {

    /** Of these cases what is confirmed, and what wallets were held, that nobody was asked about. */
    List<ItemHead> missing(Set<UUID> cases, Instant now, Instant decideBy);

    /** @return false, and nothing is written, if somebody was quicker */
    boolean add(OpenItem item);

    Optional<SuspicionItem> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<SuspicionItem> lock(UUID id);

    void save(DecidedItem decided);

    /** At most {@code limit}, the most due first, those behind {@code after} if it is given. */
    List<SuspicionItem> list(Selection selection, Optional<Place> after, int limit);

    /** Which are asked for. @param open whether those to be decided, or the others */
    record Selection(Optional<Boolean> open, Optional<Instant> overdueAt) {

        public Selection {
            Objects.requireNonNull(open, "open");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list. */
    record Place(Instant decideBy, UUID id) {

        public static Place of(SuspicionItem item) {
            return new Place(item.head().decideBy(), item.head().id());
        }
    }
}
