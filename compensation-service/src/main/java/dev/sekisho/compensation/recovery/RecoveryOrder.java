package dev.sekisho.compensation.recovery;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;

/** What is to be taken back of one charge: at most what was charged. */
public record RecoveryOrder(ChargeId charge, WalletId wallet, UUID claim, CaseNumber caseNumber, Money most) {

    public RecoveryOrder {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(caseNumber, "caseNumber");
        if (most.isZero()) {
            throw new IllegalArgumentException("nothing cannot be taken back");
        }
    }
}
