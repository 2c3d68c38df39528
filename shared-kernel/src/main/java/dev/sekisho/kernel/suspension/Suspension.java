package dev.sekisho.kernel.suspension;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation refused, for one bank or for all.
 *
 * @param bank empty for all; present only where the operation takes place at a bank
 * @param actor who imposed it: a staff id or a service's principal, never a name
 * @param plannedEnd announced to the public; an end by itself only where the reason says so
 */
public record Suspension(
        Operation operation,
        Optional<BankCode> bank,
        SuspensionReason reason,
        String actor,
        Instant since,
        Optional<Instant> plannedEnd) {

    /** Longest actor in characters. */
    public static final int MAX_ACTOR = 100;

    public Suspension {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(plannedEnd, "plannedEnd");
        if (actor == null || actor.isBlank() || actor.length() > MAX_ACTOR) {
            throw new IllegalArgumentException("an actor is named in 1 to " + MAX_ACTOR + " characters");
        }
        if (bank.isPresent() && !operation.isAtABank()) {
            throw new IllegalArgumentException(operation + " does not take place at a bank");
        }
    }

    /** Whether this stops {@code operation} at {@code bank} (empty: an operation at no bank) at {@code now}. */
    public boolean refuses(Operation operation, Optional<BankCode> bank, Instant now) {
        return covers(operation, bank) && !hasEnded(now);
    }

    /** Whether the planned end has come and is an end by itself. */
    public boolean hasEnded(Instant now) {
        return reason.endsByItself() && plannedEnd.isPresent() && !now.isBefore(plannedEnd.get());
    }

    private boolean covers(Operation asked, Optional<BankCode> askedBank) {
        return operation == asked && (bank.isEmpty() || bank.equals(askedBank));
    }
}
