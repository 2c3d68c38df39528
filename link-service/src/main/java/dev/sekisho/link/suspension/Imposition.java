package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A wish to stop operations, at one bank or (no bank) everywhere; where a bank is named, each of them takes place at one.
 *
 * @param actor a staff id or a service's principal
 */
public record Imposition(
        Set<Operation> operations,
        Optional<BankCode> bank,
        SuspensionReason reason,
        String actor,
        Optional<Instant> plannedEnd,
        Optional<String> note) {

    private static final Duration LONGEST_PLAN = Duration.ofDays(5 * 366);

    public Imposition {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(plannedEnd, "plannedEnd");
        Objects.requireNonNull(note, "note");
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("something is stopped");
        }
        if (bank.isPresent() && !operations.stream().allMatch(Operation::isAtABank)) {
            throw new IllegalArgumentException("an operation does not take place at a bank");
        }
        operations = Set.copyOf(operations);
    }

    /** Whether a stop may be planned to end then: it is to come, and not in a time that nobody plans for. */
    public static boolean mayBePlanned(Instant end, Instant now) {
        return end.isAfter(now) && !end.isAfter(now.plus(LONGEST_PLAN));
    }

    /** In the order in which operations are named everywhere. */
    public Set<Operation> inOrder() {
        return EnumSet.copyOf(operations);
    }
}
