package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An announcement as it was entered; it never changes.
 *
 * @param snapshot what we had then, with our own bulletins and with no others
 * @param correctedBy the newest entry that says what was published instead
 */
public record Bulletin(
        UUID id,
        Announcement said,
        String hash,
        Optional<Snapshot> snapshot,
        Actor enteredBy,
        Instant enteredAt,
        Optional<UUID> correctedBy) {

    public Bulletin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(enteredBy, "enteredBy");
        Objects.requireNonNull(enteredAt, "enteredAt");
        Objects.requireNonNull(correctedBy, "correctedBy");
        if (snapshot.isPresent() != said.own()) {
            throw new IllegalArgumentException("our own bulletins, and no others, are tied to our figures");
        }
    }
}
