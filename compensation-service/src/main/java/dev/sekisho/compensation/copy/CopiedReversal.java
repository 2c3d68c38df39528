package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** What was taken back of one charge from the wallet that still held it, for which case. */
public record CopiedReversal(UUID id, WalletId wallet, ChargeId charge, Money amount, String caseNumber, Instant at) {

    public CopiedReversal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(caseNumber, "caseNumber");
        // As fine as it can be stored: what was stored and what is heard again must be equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a reversal of nothing");
        }
    }
}
