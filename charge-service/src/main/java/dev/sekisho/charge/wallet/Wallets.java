package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of wallets; whoever moves money locks them first, in the order of their ids. */
public interface Wallets {

    /** Locks until the running transaction ends; a wallet seen for the first time gets its row here. */
    void lock(Collection<WalletId> ids);

    /** @param now a freeze that has ended by then is none; of a decision, a moment after the lock */
    Map<WalletId, Wallet> read(Collection<WalletId> ids, Instant now);

    /** Without a lock, for a look only. */
    Optional<Wallet> find(WalletId id, Instant now);

    /** @throws IllegalStateException if a row is not as it was read, or would go below zero; nothing is written then */
    void save(List<WalletChange> changes);
}
