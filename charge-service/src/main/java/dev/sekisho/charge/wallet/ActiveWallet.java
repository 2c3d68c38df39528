package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A wallet that takes and spends money in every way. */
public record ActiveWallet(WalletId id, Money balance, Money held, long lastLine, long version) implements Wallet {

    public ActiveWallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balance, "balance");
        if (held.isMoreThan(balance)) {
            throw new IllegalArgumentException("no more is held than there is");
        }
    }

    /** A wallet of which nothing is held. */
    public ActiveWallet(WalletId id, Money balance, long lastLine, long version) {
        this(id, balance, Money.ZERO, lastLine, version);
    }

    public static ActiveWallet empty(WalletId id) {
        return new ActiveWallet(id, Money.ZERO, 0, 0);
    }

    @Override
    public Set<Operation> frozen() {
        return Set.of();
    }

    @Override
    public ActiveWallet credited(Money amount) {
        return new ActiveWallet(id, balance.plus(amount), held, lastLine + 1, version);
    }

    @Override
    public Optional<ActiveWallet> spent(Operation by, Money amount) {
        return amount.isMoreThan(spendable())
                ? Optional.empty()
                : Optional.of(new ActiveWallet(id, balance.minus(amount), held, lastLine + 1, version));
    }

    @Override
    public ActiveWallet released(Money amount) {
        return new ActiveWallet(id, balance, held.minus(amount), lastLine, version);
    }
}
