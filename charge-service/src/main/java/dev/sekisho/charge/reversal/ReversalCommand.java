package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a case wants back out of a frozen wallet, and for which stolen charge. */
public record ReversalCommand(ReversalId id, WalletId walletId, ChargeId chargeId, Money amount, String caseNumber) {

    public ReversalCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(chargeId, "chargeId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not taken back");
        }
    }
}
