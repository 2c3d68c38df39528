package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * One replica that holds a copy of the book, as of its last question.
 *
 * @param epoch the epoch it had; -1 for none
 * @param refused what it refused everywhere by that copy, tried on its own guard
 * @param sinceAsked how long ago it asked, by the database's clock
 */
public record Lease(String service, UUID replica, long epoch, Set<Operation> refused, Duration sinceAsked) {

    public Lease {
        refused = Set.copyOf(refused);
    }

    /** Whether it has said that it refuses these by a copy of at least this epoch. */
    boolean refuses(Collection<Operation> operations, long sinceEpoch) {
        return epoch >= sinceEpoch && refused.containsAll(operations);
    }

    /** Whether any copy it may have is too old for each of these: it refuses them by itself. */
    boolean hasRunOut(Collection<Operation> operations) {
        return operations.stream().allMatch(operation -> sinceAsked.compareTo(operation.ageLimit()) > 0);
    }
}
