package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/** A wallet that takes and spends money. */
public record ActiveWallet(WalletId id, Money balance, long lastLine) implements Wallet {

    public ActiveWallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balance, "balance");
    }

    public static ActiveWallet empty(WalletId id) {
        return new ActiveWallet(id, Money.ZERO, 0);
    }

    @Override
    public ActiveWallet credited(Money amount) {
        return new ActiveWallet(id, balance.plus(amount), lastLine + 1);
    }

    /** The wallet after it spent, or nothing when it does not hold that much. */
    public Optional<ActiveWallet> spent(Money amount) {
        return amount.isMoreThan(balance)
                ? Optional.empty()
                : Optional.of(new ActiveWallet(id, balance.minus(amount), lastLine + 1));
    }
}
