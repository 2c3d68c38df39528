package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A wallet of which at least one operation is frozen; the others go on.
 *
 * @param frozen by its freezes alone
 * @param closing whether its owner leaves, or has left, on top of that
 */
public record FrozenWallet(
        WalletId id, Money balance, Money held, long lastLine, long version, Set<Operation> frozen, boolean closing)
        implements Wallet {

    public FrozenWallet {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(balance, "balance");
        frozen = Set.copyOf(frozen);
        if (frozen.isEmpty()) {
            throw new IllegalArgumentException("of a frozen wallet something is frozen");
        }
        if (held.isMoreThan(balance)) {
            throw new IllegalArgumentException("no more is held than there is");
        }
    }

    /** A wallet of which nothing is held. */
    public FrozenWallet(WalletId id, Money balance, long lastLine, long version, Set<Operation> frozen) {
        this(id, balance, Money.ZERO, lastLine, version, frozen, false);
    }

    @Override
    public boolean freezes(Operation operation) {
        return frozen.contains(operation) || (closing && CLOSED_OPERATIONS.contains(operation));
    }

    @Override
    public boolean takesTransfers() {
        return !closing;
    }

    @Override
    public FrozenWallet credited(Money amount) {
        return new FrozenWallet(id, balance.plus(amount), held, lastLine + 1, version, frozen, closing);
    }

    @Override
    public Optional<FrozenWallet> spent(Operation by, Money amount) {
        return freezes(by) ? Optional.empty() : lessenedBy(amount);
    }

    /** Whether money may be taken back out of it: a report froze it, it is not merely held on an unchecked word. */
    public boolean isRecoverable() {
        return frozen.containsAll(FreezeGrade.FREEZE.operations());
    }

    /** The wallet after money was taken back from it; nothing when it is merely held or does not hold as much. */
    public Optional<FrozenWallet> recovered(Money amount) {
        return isRecoverable() ? lessenedBy(amount) : Optional.empty();
    }

    @Override
    public FrozenWallet released(Money amount) {
        return new FrozenWallet(id, balance, held.minus(amount), lastLine, version, frozen, closing);
    }

    private Optional<FrozenWallet> lessenedBy(Money amount) {
        return amount.isMoreThan(spendable())
                ? Optional.empty()
                : Optional.of(
                        new FrozenWallet(id, balance.minus(amount), held, lastLine + 1, version, frozen, closing));
    }
}
