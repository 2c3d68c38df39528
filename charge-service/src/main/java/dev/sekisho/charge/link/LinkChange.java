package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/**
 * The news that a link was stopped or revoked; it may come before anything else is known of the link, and is kept even
 * then, so that an older answer which is still under way cannot open the link again.
 */
public record LinkEnding(
        LinkId id, long version, WalletId walletId, BankAccountId bankAccountId, BankCode bankCode, LinkState state) {

    public LinkEnding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(bankAccountId, "bankAccountId");
        Objects.requireNonNull(bankCode, "bankCode");
        if (state == null || state == LinkState.ACTIVE) {
            throw new IllegalArgumentException("an ended link is stopped or revoked");
        }
    }
}
