package dev.sekisho.charge.payout;

import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Optional;

/** The rows of payouts; each is written together with its fact or not at all. */
public interface Payouts {

    Optional<Payout> byKey(PayoutKey key);

    /** Only for its owner. */
    Optional<Payout> find(PayoutId id, WalletId owner);

    /** Joins the running transaction. */
    void insert(PayoutKey key, Payout payout);

    void lock(PayoutId id);

    Payout read(PayoutId id);

    /** Writes the state entered. @throws IllegalStateException if the row is not in the state before */
    void update(Payout entered);
}
