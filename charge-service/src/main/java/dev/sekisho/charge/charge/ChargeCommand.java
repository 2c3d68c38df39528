package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/**
 * What a customer asks: money from a linked bank account into the wallet.
 *
 * @param id the charge's id if it turns out to be a new one
 * @param linkSought whether link-service was asked for the link, so that one that is not known does not exist
 */
public record ChargeCommand(ChargeId id, ChargeKey key, LinkId linkId, Money amount, boolean linkSought) {

    public ChargeCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(linkId, "linkId");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not charged");
        }
    }

    static ChargeCommand of(ChargeKey key, LinkId linkId, Money amount) {
        return new ChargeCommand(ChargeId.random(), key, linkId, amount, false);
    }

    ChargeCommand withLinkSought() {
        return new ChargeCommand(id, key, linkId, amount, true);
    }
}
