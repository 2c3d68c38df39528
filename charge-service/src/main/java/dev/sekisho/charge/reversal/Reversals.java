package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Optional;

/** The rows of reversals; whoever writes one holds the locks of its id, its wallet and its charge, taken in this order. */
public interface Reversals {

    /** Nobody else decides about this id until the running transaction ends. */
    void lock(ReversalId id);

    Optional<Reversal> find(ReversalId id);

    /** Whether something else moved money under this id. */
    boolean isTaken(ReversalId id);

    /** Keeps the charge from being taken back by others until the running transaction ends. */
    void lock(ChargeId charge);

    /** Nothing unless the charge was posted into this wallet. */
    Optional<ReversibleCharge> charge(ChargeId charge, WalletId wallet);

    /** Writes the reversal with its fact, and counts what it took against its charge. */
    void save(Reversal reversal);
}
