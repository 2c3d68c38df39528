package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;

/** How a link came to be: whose it is, under which mask and tier, since when and chargeable from when. */
public record LinkOrigin(
        PersonId person, String accountMask, String tier, Instant establishedAt, Instant chargeableFrom) {

    public LinkOrigin {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(accountMask, "accountMask");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(establishedAt, "establishedAt");
        Objects.requireNonNull(chargeableFrom, "chargeableFrom");
    }
}
