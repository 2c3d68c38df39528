package dev.sekisho.charge.charge;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer asks: money from a linked bank account into the wallet.
 *
 * @param id the charge's id if it turns out to be a new one
 * @param seen the link as it was found before any lock, so that its counters can be locked before it
 */
public record ChargeCommand(ChargeId id, ChargeKey key, LinkId linkId, Money amount, Optional<LinkCopy> seen) {

    public ChargeCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(linkId, "linkId");
        Objects.requireNonNull(seen, "seen");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not charged");
        }
    }

    ChargeCommand over(LinkCopy link) {
        return new ChargeCommand(id, key, linkId, amount, Optional.of(link));
    }
}
