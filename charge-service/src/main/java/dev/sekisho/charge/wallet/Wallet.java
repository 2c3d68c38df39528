package dev.sekisho.charge.wallet;

import dev.sekisho.charge.ledger.Place;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A wallet as its locked row says at one moment: what it holds, how many lines were written, and what is frozen. */
public sealed interface Wallet permits ActiveWallet, FrozenWallet, ClosingWallet, ClosedWallet {

    /** What a wallet that is being closed, or is closed, does no more: only its owner's own payout leaves it. */
    Set<Operation> CLOSED_OPERATIONS =
            Collections.unmodifiableSet(EnumSet.of(Operation.CHARGE, Operation.TRANSFER, Operation.SPEND));

    WalletId id();

    Money balance();

    /** How much of it is held for merchants: it is the wallet's still, and may not be given to anybody else. */
    Money held();

    /** What may be given away: all that is not held. */
    default Money spendable() {
        return balance().minus(held());
    }

    /** The number of the wallet's newest line in the ledger; 0 before the first. */
    long lastLine();

    /** How often it was frozen or released. */
    long version();

    /** The operations that are refused to this wallet alone, whatever the suspension book says. */
    Set<Operation> frozen();

    default boolean freezes(Operation operation) {
        return frozen().contains(operation);
    }

    /** Whether others may send money to it: not to one whose owner leaves. */
    default boolean takesTransfers() {
        return true;
    }

    /** Money comes in, also into a frozen wallet: a debit that had left before the freeze ends there. */
    Wallet credited(Money amount);

    /** The wallet after money went out by {@code by}; nothing when that is frozen or as much may not be given away. */
    Optional<? extends Wallet> spent(Operation by, Money amount);

    /** The wallet once held money is free again. */
    Wallet released(Money amount);

    /** Where the newest line stands. */
    default Place place() {
        return new Place(lastLine(), balance());
    }
}
