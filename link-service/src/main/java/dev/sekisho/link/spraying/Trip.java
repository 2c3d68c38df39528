package dev.sekisho.link.spraying;

import dev.sekisho.kernel.event.link.PatternTripped;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.spraying.BankTries.Counted;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A pattern that was found: an alarm, and until its end what stops further tries that have the key.
 *
 * @param bank where the try was that completed it
 * @param counted no try of it completes another one
 */
public record Trip(UUID id, SprayPolicy policy, TryKey key, BankCode bank, Counted counted, Instant at, Instant until) {

    public Trip {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(counted, "counted");
        if (!until.isAfter(at)) {
            throw new IllegalArgumentException("a pattern is stopped for a time");
        }
    }

    static Trip of(SprayPolicy policy, TryKey key, BankCode bank, Counted counted, Instant now) {
        return new Trip(UUID.randomUUID(), policy, key, bank, counted, now, now.plus(policy.window()));
    }

    public Tally tally() {
        return counted.tally();
    }

    public PatternTripped tripped() {
        return new PatternTripped(
                policy.name(), policy.effect().name(), bank.value(), tally().failed(), tally().accounts(), until);
    }
}
