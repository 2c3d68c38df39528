package dev.sekisho.charge.wallet;

import dev.sekisho.charge.ledger.Place;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** A wallet as its locked row says: what it holds, how many lines were written, and whether it may spend. */
public sealed interface Wallet permits ActiveWallet, FrozenWallet {

    WalletId id();

    Money balance();

    /** The number of the wallet's newest line in the ledger; 0 before the first. */
    long lastLine();

    /** Money comes in, also into a frozen wallet: a debit that had left before the freeze ends there. */
    Wallet credited(Money amount);

    /** Where the newest line stands. */
    default Place place() {
        return new Place(lastLine(), balance());
    }
}
