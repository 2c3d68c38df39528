package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.BankStopTaken;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * That linking and charging stop, as it is told to link-service under this id until it is acknowledged.
 *
 * @param bank the bank; empty for all
 * @param counts what the rule saw; for several banks, how many these are
 * @param by who decided it; empty if nobody had to
 */
public record BankStop(
        UUID id, Optional<BankCode> bank, StopCause cause, Counts counts, Optional<Actor> by, Instant orderedAt) {

    public BankStop {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(orderedAt, "orderedAt");
        if (bank.isEmpty() != (cause == StopCause.SEVERAL_BANKS)) {
            throw new IllegalArgumentException("several banks stop all, and nothing else does");
        }
        if (by.isPresent() != (cause == StopCause.DECISION)) {
            throw new IllegalArgumentException("a person's decision is somebody's, and nothing else is");
        }
    }

    /** The rule's own, or the fall-back of a canary. */
    static BankStop byRule(Optional<BankCode> bank, StopCause cause, Counts counts, Instant now) {
        return new BankStop(UUID.randomUUID(), bank, cause, counts, Optional.empty(), now);
    }

    public BankStopTaken ordered() {
        return fact("ORDERED", 0, 0);
    }

    /** @param epoch of the book in which it stands @param tookMillis from the order on */
    public BankStopTaken acknowledged(long epoch, long tookMillis) {
        return fact("ACKNOWLEDGED", epoch, tookMillis);
    }

    private BankStopTaken fact(String step, long epoch, long tookMillis) {
        return new BankStopTaken(
                id,
                bank.map(BankCode::value).orElse(null),
                cause.name(),
                step,
                counts.recent(),
                counts.before(),
                by.map(actor -> actor.person().value()).orElse(null),
                epoch,
                tookMillis);
    }
}
