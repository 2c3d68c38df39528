package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/**
 * The news that a link was stopped, revoked or released; it may come before anything else is known of the link, and is
 * kept even then, so that an older answer which is still under way cannot undo it.
 */
public record LinkChange(
        LinkId id, long version, WalletId walletId, BankAccountId bankAccountId, BankCode bankCode, LinkState state) {

    public LinkChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(bankAccountId, "bankAccountId");
        Objects.requireNonNull(bankCode, "bankCode");
        Objects.requireNonNull(state, "state");
    }
}
