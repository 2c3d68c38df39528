package dev.sekisho.charge.transfer;

import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a customer sends, and to whose wallet. */
public record TransferCommand(TransferId id, WalletId from, WalletId to, Money amount) {

    public TransferCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not sent");
        }
    }
}
