package dev.sekisho.identity.walletfreeze;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A freeze of an account's wallet as somebody in this service wants it.
 *
 * @param id whoever orders chooses it, so that the same order again changes nothing; nothing else has facts under it
 * @param endsAt exactly with a hold: when it is over by itself, by the business clock
 */
public record FreezeOrder(
        UUID id, AccountId account, FreezeGrade grade, FreezeReason reason, Optional<Instant> endsAt) {

    public FreezeOrder {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(reason, "reason");
        if ((grade == FreezeGrade.HOLD) != endsAt.isPresent()) {
            throw new IllegalArgumentException("a hold has an end, and nothing else has");
        }
    }

    /** One that lasts until it is released. */
    public static FreezeOrder untilReleased(UUID id, AccountId account, FreezeGrade grade, FreezeReason reason) {
        return new FreezeOrder(id, account, grade, reason, Optional.empty());
    }
}
