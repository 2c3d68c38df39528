package dev.sekisho.identity.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One reason to stop an account for review; it stands until somebody entitled releases it, and releases no other.
 *
 * @param id whoever holds chooses it, so that the same order again finds its hold standing
 */
public record Hold(UUID id, HoldKind kind, Instant since) {

    public Hold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
    }
}
