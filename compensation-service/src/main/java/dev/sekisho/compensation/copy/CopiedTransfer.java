package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What one wallet gave to another; never to itself, never nothing. */
public record CopiedTransfer(TransferId id, WalletId from, WalletId to, Money amount, Instant at) {

    public CopiedTransfer {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        // As fine as it can be stored: what was stored and what is heard again must be equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (amount.isZero() || from.equals(to)) {
            throw new IllegalArgumentException("a transfer of nothing, or to where the money was");
        }
    }
}
