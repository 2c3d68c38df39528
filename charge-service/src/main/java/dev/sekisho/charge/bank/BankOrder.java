package dev.sekisho.charge.bank;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;

/**
 * What a bank is asked for through a link.
 *
 * @param id the charge's or payout's own: there is never a fresh one for the same money
 */
public record BankOrder(Direction direction, UUID id, LinkId linkId, WalletId walletId, Money amount) {

    public BankOrder {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(linkId, "linkId");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(amount, "amount");
    }
}
