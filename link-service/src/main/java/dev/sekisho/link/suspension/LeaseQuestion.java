package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * One question of a replica for the book: push, heartbeat and acknowledgement in one.
 *
 * @param have the epoch it has; -1 for none
 * @param refused what it refuses everywhere by that
 */
public record LeaseQuestion(String service, UUID replica, long have, Set<Operation> refused) {

    public LeaseQuestion {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(replica, "replica");
        refused = Set.copyOf(refused);
    }
}
