package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of charges; each is written together with its fact or not at all. */
public interface Charges {

    Map<ChargeKey, Charge> byKey(Collection<ChargeKey> keys);

    /** Only for its owner. */
    Optional<Charge> find(ChargeId id, WalletId owner);

    /** Joins the running transaction. */
    void insert(List<NewCharge> charges);

    void lock(Collection<ChargeId> ids);

    Map<ChargeId, Charge> read(Collection<ChargeId> ids);

    /** Writes the states entered. @throws IllegalStateException if a row is not in the state before */
    void update(List<Charge> entered);

    /** A charge with the key under which it is known to the customer. */
    record NewCharge(ChargeKey key, Charge charge) {}
}
