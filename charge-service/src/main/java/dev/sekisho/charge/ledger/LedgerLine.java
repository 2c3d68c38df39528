package dev.sekisho.charge.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * One side of a ledger transaction: signed whole yen, never zero.
 *
 * @param place where the line stands in its account's own numbering; only wallets are numbered, because only their rows
 *     are locked by whoever writes a line
 */
public record LedgerLine(LedgerAccount account, long amountYen, Optional<Place> place) {

    public LedgerLine {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(place, "place");
        if (amountYen == 0) {
            throw new IllegalArgumentException("a line of the ledger moves money");
        }
    }

    public static LedgerLine of(LedgerAccount account, long amountYen) {
        return new LedgerLine(account, amountYen, Optional.empty());
    }

    LedgerLine at(Place where) {
        return new LedgerLine(account, amountYen, Optional.of(where));
    }
}
