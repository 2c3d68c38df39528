package dev.sekisho.kernel.suspension;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One operation refused, for one bank or for all.
 *
 * @param bank empty for all; present only where the operation takes place at a bank
 * @param actor who imposed it: a staff id or a service's principal, never a name
 * @param plannedEnd announced to the public; an end by itself only where the reason says so
 * @param canary whom it lets through at its bank; empty: nobody
 */
public record Suspension(
        Operation operation,
        Optional<BankCode> bank,
        SuspensionReason reason,
        String actor,
        Instant since,
        Optional<Instant> plannedEnd,
        Optional<Canary> canary) {

    /** Longest actor in characters. */
    public static final int MAX_ACTOR = 100;

    public Suspension {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(plannedEnd, "plannedEnd");
        Objects.requireNonNull(canary, "canary");
        if (actor == null || actor.isBlank() || actor.length() > MAX_ACTOR) {
            throw new IllegalArgumentException("an actor is named in 1 to " + MAX_ACTOR + " characters");
        }
        if (bank.isPresent() && !operation.isAtABank()) {
            throw new IllegalArgumentException(operation + " does not take place at a bank");
        }
        if (canary.isPresent() && bank.isEmpty()) {
            throw new IllegalArgumentException("a canary is let through at one bank");
        }
    }

    /** One that lets nobody through. */
    public Suspension(
            Operation operation,
            Optional<BankCode> bank,
            SuspensionReason reason,
            String actor,
            Instant since,
            Optional<Instant> plannedEnd) {
        this(operation, bank, reason, actor, since, plannedEnd, Optional.empty());
    }

    /** The same stop, letting this canary through at one bank (empty: nobody any more). */
    public Suspension letting(Optional<Canary> canary) {
        return new Suspension(operation, bank, reason, actor, since, plannedEnd, canary);
    }

    /**
     * Whether this stops {@code operation} at {@code bank} (empty: an operation at no bank) at {@code now}, for whoever is in
     * no canary.
     */
    public boolean refuses(Operation operation, Optional<BankCode> bank, Instant now) {
        return covers(operation, bank) && !hasEnded(now);
    }

    /** The same for a wallet, by which canaries it is in. */
    public boolean refuses(Operation operation, Optional<BankCode> bank, Predicate<Canary> isIn, Instant now) {
        return refuses(operation, bank, now) && !letsThrough(isIn);
    }

    /** Whether it stops others and not the wallet that is in these canaries. */
    public boolean letsThrough(Predicate<Canary> isIn) {
        return canary.filter(isIn).isPresent();
    }

    /** Whether the planned end has come and is an end by itself. */
    public boolean hasEnded(Instant now) {
        return reason.endsByItself() && plannedEnd.isPresent() && !now.isBefore(plannedEnd.get());
    }

    private boolean covers(Operation asked, Optional<BankCode> askedBank) {
        return operation == asked && (bank.isEmpty() || bank.equals(askedBank));
    }
}
