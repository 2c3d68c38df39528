package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A wallet whose owner leaves: what it holds is on its way to their own bank account, and nothing else moves. */
public record ClosingWallet(WalletId id, Money balance, long lastLine, long version) implements Wallet {

    public ClosingWallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balance, "balance");
    }

    /** A wallet of which something is held is not closed. */
    @Override
    public Money held() {
        return Money.ZERO;
    }

    @Override
    public Set<Operation> frozen() {
        return CLOSED_OPERATIONS;
    }

    @Override
    public boolean takesTransfers() {
        return false;
    }

    @Override
    public ClosingWallet credited(Money amount) {
        return new ClosingWallet(id, balance.plus(amount), lastLine + 1, version);
    }

    @Override
    public Optional<ClosingWallet> spent(Operation by, Money amount) {
        return freezes(by) || amount.isMoreThan(balance)
                ? Optional.empty()
                : Optional.of(new ClosingWallet(id, balance.minus(amount), lastLine + 1, version));
    }

    @Override
    public ClosingWallet released(Money amount) {
        throw new IllegalStateException("nothing is held of a wallet that was shut");
    }
}
