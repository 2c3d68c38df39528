package dev.sekisho.link.spraying;

import dev.sekisho.kernel.event.link.PatternTripped;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A pattern that was found: an alarm, and until its end what stops further tries that have the key.
 *
 * @param bank where the try was that completed it
 */
public record Trip(UUID id, SprayPolicy policy, TryKey key, BankCode bank, Tally tally, Instant at, Instant until) {

    public Trip {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(tally, "tally");
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("a pattern is stopped for a time");
        }
    }

    static Trip of(SprayPolicy policy, TryKey key, BankCode bank, Tally tally, Instant now) {
        return new Trip(UUID.randomUUID(), policy, key, bank, tally, now, now.plus(policy.window()));
    }

    /** Nothing before it was counted. */
    public Instant countedSince() {
        return at.minus(policy.window());
    }

    public PatternTripped tripped() {
        return new PatternTripped(
                policy.name(), policy.effect().name(), bank.value(), tally.failed(), tally.accounts(), until);
    }
}
