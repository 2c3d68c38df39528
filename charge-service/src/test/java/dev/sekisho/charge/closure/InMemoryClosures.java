package dev.sekisho.charge.closure;

import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Closures in memory; what follows for the wallet's row is left to the table. */
final class InMemoryClosures implements Closures {

    private final Map<ClosureId, Closure> rows = new HashMap<>();
    private final Map<ClosureKey, ClosureId> keys = new HashMap<>();

    @Override
    public Optional<Closure> byKey(ClosureKey key) {
        return Optional.ofNullable(keys.get(key)).map(rows::get);
    }

    @Override
    public Optional<Closure> find(ClosureId id, WalletId owner) {
        return Optional.ofNullable(rows.get(id))
                .filter(closure -> closure.head().walletId().equals(owner));
    }

    @Override
    public boolean payoutUnderWay(WalletId wallet) {
        return paying().stream().anyMatch(closure -> closure.head().walletId().equals(wallet));
    }

    @Override
    public void insert(ClosureKey key, Closure closure) {
        if (keys.putIfAbsent(key, closure.head().id()) != null) {
            throw new IllegalStateException("the key is taken");
        }
        rows.put(closure.head().id(), closure);
    }

    @Override
    public Closure read(ClosureId id) {
        return rows.get(id);
    }

    @Override
    public void end(Closure entered) {
        if (!(rows.put(entered.head().id(), entered) instanceof PayingClosure)) {
            throw new IllegalStateException("the closure was not paying");
        }
    }

    @Override
    public List<Due> claim(int most, Duration lease) {
        return paying().stream().limit(most).map(closure -> new Due(closure, 0)).toList();
    }

    @Override
    public void postpone(ClosureId id, Duration pause) {}

    private List<PayingClosure> paying() {
        return rows.values().stream()
                .filter(PayingClosure.class::isInstance)
                .map(PayingClosure.class::cast)
                .toList();
    }
}
