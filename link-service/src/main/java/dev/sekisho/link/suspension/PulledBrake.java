package dev.sekisho.link.suspension;

import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A brake that was pulled: these operations are stopped everywhere since this epoch of the book. */
public record PulledBrake(UUID id, long epoch, Set<Operation> operations, Instant suspendedAt) {

    /** What a brake stops unless it says otherwise; wages sit in wallets, so that spending is a switch of its own. */
    public static final Set<Operation> USUAL =
            Set.of(Operation.LINK, Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT);

    public PulledBrake {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(suspendedAt, "suspendedAt");
        operations = Set.copyOf(operations);
    }

    /** In the order in which operations are named everywhere. */
    public Set<Operation> inOrder() {
        return EnumSet.copyOf(operations);
    }
}
