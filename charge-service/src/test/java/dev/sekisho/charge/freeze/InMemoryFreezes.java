package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Freezes in memory, over the wallets whose rows follow from them. */
public final class InMemoryFreezes implements Freezes {

    private final InMemoryWallets wallets;
    private final Map<List<Object>, Freeze> rows = new LinkedHashMap<>();
    public final List<FactData> facts = new ArrayList<>();

    public InMemoryFreezes(InMemoryWallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public WalletFreezes inForce(WalletId wallet, Instant now) {
        return new WalletFreezes(
                wallet,
                wallets.version(wallet),
                rows.entrySet().stream()
                        .filter(row -> row.getKey().get(0).equals(wallet))
                        .map(Map.Entry::getValue)
                        .filter(StandingFreeze.class::isInstance)
                        .map(StandingFreeze.class::cast)
                        .filter(freeze -> freeze.isInForceAt(now))
                        .toList());
    }

    @Override
    public Optional<Freeze> find(WalletId wallet, FreezeId id) {
        return Optional.ofNullable(rows.get(List.of(wallet, id)));
    }

    @Override
    public void save(WalletFreezes after, Freeze entered, FactData fact) {
        refuse(after, fact);
        rows.put(List.of(after.walletId(), entered.id()), entered);
    }

    @Override
    public void refuse(WalletFreezes after, FactData fact) {
        if (wallets.version(after.walletId()) != after.version() - 1) {
            throw new IllegalStateException("a wallet is not as it was read");
        }
        wallets.freeze(after.walletId(), after.version(), after.frozenUntil());
        facts.add(fact);
    }
}
