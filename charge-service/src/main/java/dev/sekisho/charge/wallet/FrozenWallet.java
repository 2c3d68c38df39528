package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** A wallet whose money stays where it is: nothing new is charged, nothing is spent. */
public record FrozenWallet(WalletId id, Money balance, long lastLine) implements Wallet {

    public FrozenWallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balance, "balance");
    }

    @Override
    public FrozenWallet credited(Money amount) {
        return new FrozenWallet(id, balance.plus(amount), lastLine + 1);
    }
}
