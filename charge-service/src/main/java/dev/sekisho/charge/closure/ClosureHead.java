package dev.sekisho.charge.closure;

import dev.sekisho.charge.payout.PayoutKey;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** What an owner asked: to close the wallet, and to pay what it held over this link. */
public record ClosureHead(ClosureId id, WalletId walletId, LinkId linkId, Money amount, Instant askedAt) {

    public ClosureHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(linkId, "linkId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    /** Under which the rest is paid out: however often it is tried, once. */
    PayoutKey payoutKey() {
        return new PayoutKey(walletId, "closure-" + id);
    }
}
