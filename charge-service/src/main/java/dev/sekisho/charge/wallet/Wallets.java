package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of wallets; whoever moves money locks them first, in the order of their ids. */
public interface Wallets {

    /** Locks until the running transaction ends; a wallet seen for the first time gets its row here. */
    void lock(Collection<WalletId> ids);

    Map<WalletId, Wallet> read(Collection<WalletId> ids);

    /** Without a lock, for a look only. */
    Optional<Wallet> find(WalletId id);

    /** @throws IllegalStateException if a row is not as it was read, or would go below zero; nothing is written then */
    void save(List<WalletChange> changes);
}
