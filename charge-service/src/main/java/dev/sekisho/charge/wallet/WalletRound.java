package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one transaction does to the wallets it holds the locks of, one thing after the other. */
public final class WalletRound {

    private final Map<WalletId, Wallet> before;
    private final Map<WalletId, Wallet> present = new LinkedHashMap<>();

    /** @param locked the wallets as they were read under their locks */
    public WalletRound(Map<WalletId, Wallet> locked) {
        this.before = Map.copyOf(locked);
    }

    /** The wallet as what came before in this transaction left it. */
    public Wallet of(WalletId id) {
        return present.getOrDefault(id, before.get(id));
    }

    public void becomes(Wallet after) {
        present.put(after.id(), after);
    }

    /** The wallet with the money in it. */
    public Wallet credit(WalletId id, Money amount) {
        Wallet after = of(id).credited(amount);
        becomes(after);
        return after;
    }

    /** One change for each wallet that something happened to, from its first state to its last. */
    public List<WalletChange> changes() {
        List<WalletChange> changes = new ArrayList<>();
        present.forEach((id, after) -> changes.add(new WalletChange(before.get(id), after)));
        return changes;
    }
}
