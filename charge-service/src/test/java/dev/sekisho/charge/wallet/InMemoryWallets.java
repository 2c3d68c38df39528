package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wallets in memory. */
public final class InMemoryWallets implements Wallets {

    private final Map<WalletId, Wallet> rows = new HashMap<>();

    @Override
    public void lock(Collection<WalletId> ids) {
        ids.forEach(id -> rows.putIfAbsent(id, ActiveWallet.empty(id)));
    }

    @Override
    public Map<WalletId, Wallet> read(Collection<WalletId> ids, Instant now) {
        Map<WalletId, Wallet> found = new HashMap<>(rows);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Optional<Wallet> find(WalletId id, Instant now) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public void save(List<WalletChange> changes) {
        for (WalletChange change : changes) {
            if (!change.before().equals(rows.get(change.before().id()))) {
                throw new IllegalStateException("a wallet is not as it was read");
            }
        }
        changes.forEach(change -> rows.put(change.after().id(), change.after()));
    }

    public void put(Wallet wallet) {
        rows.put(wallet.id(), wallet);
    }
}
