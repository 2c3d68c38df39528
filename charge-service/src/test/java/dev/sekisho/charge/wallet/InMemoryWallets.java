package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wallets in memory. */
public final class InMemoryWallets implements Wallets, Holds {

    private final Map<WalletId, Row> rows = new HashMap<>();
    private Runnable meanwhile = () -> {};

    @Override
    public void lock(Collection<WalletId> ids) {
        meanwhile.run();
        ids.forEach(id -> rows.putIfAbsent(id, new Row(Money.ZERO, Money.ZERO, 0, 0, Map.of())));
    }

    @Override
    public Map<WalletId, Wallet> read(Collection<WalletId> ids, Instant now) {
        return ids.stream()
                .distinct()
                .filter(rows::containsKey)
                .collect(
                        Collectors.toMap(Function.identity(), id -> rows.get(id).at(id, now)));
    }

    @Override
    public Optional<Wallet> find(WalletId id, Instant now) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.at(id, now));
    }

    @Override
    public void save(List<WalletChange> changes) {
        for (WalletChange change : changes) {
            if (!rows.get(change.before().id()).isStill(change.before())) {
                throw new IllegalStateException("a wallet is not as it was read");
            }
        }
        changes.forEach(change -> {
            Wallet after = change.after();
            Map<Operation, Optional<Instant>> frozen = rows.get(after.id()).frozenUntil();
            Money held = rows.get(after.id()).held();
            rows.put(after.id(), new Row(after.balance(), held, after.lastLine(), after.version(), frozen));
        });
    }

    @Override
    public void add(WalletId wallet, Money amount) {
        Row row = rows.get(wallet);
        hold(wallet, row.held().plus(amount));
    }

    @Override
    public void release(WalletId wallet, Money amount) {
        hold(wallet, rows.get(wallet).held().minus(amount));
    }

    private void hold(WalletId id, Money held) {
        Row row = rows.get(id);
        rows.put(id, new Row(row.balance(), held, row.lastLine(), row.version(), row.frozenUntil()));
    }

    /** What others do while somebody waits for a lock. */
    public void whileWaiting(Runnable others) {
        meanwhile = others;
    }

    public void put(Wallet wallet) {
        Map<Operation, Optional<Instant>> frozen =
                wallet.frozen().stream().collect(Collectors.toMap(Function.identity(), operation -> Optional.empty()));
        rows.put(wallet.id(), new Row(wallet.balance(), wallet.held(), wallet.lastLine(), wallet.version(), frozen));
    }

    /** As the freezes of a wallet write its row. */
    public void freeze(WalletId id, long version, Map<Operation, Optional<Instant>> frozenUntil) {
        Row row = rows.get(id);
        rows.put(id, new Row(row.balance(), row.held(), row.lastLine(), version, frozenUntil));
    }

    public long version(WalletId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::version).orElse(0L);
    }

    /** What the table keeps of a wallet. */
    private record Row(
            Money balance, Money held, long lastLine, long version, Map<Operation, Optional<Instant>> frozenUntil) {

        Row {
            if (held.isMoreThan(balance)) {
                throw new IllegalStateException("no more is held than there is");
            }
        }

        Wallet at(WalletId id, Instant now) {
            Set<Operation> frozen = frozenUntil.entrySet().stream()
                    .filter(one -> one.getValue().map(now::isBefore).orElse(true))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return frozen.isEmpty()
                    ? new ActiveWallet(id, balance, held, lastLine, version)
                    : new FrozenWallet(id, balance, held, lastLine, version, frozen, false);
        }

        boolean isStill(Wallet read) {
            return read.balance().equals(balance) && read.lastLine() == lastLine && read.version() == version;
        }
    }
}
