package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A copied reversal as it is stored; the application's role may not change it. */
@Entity
@Table(name = "copied_reversal")
class CopiedReversalRow {

    @Id
    UUID reversalId;

    UUID walletId;
    UUID chargeId;
    long amountYen;
    String caseNumber;
    Instant postedAt;

    static CopiedReversalRow of(CopiedReversal reversal) {
        CopiedReversalRow row = new CopiedReversalRow();
        row.reversalId = reversal.id();
        row.walletId = reversal.wallet().value();
        row.chargeId = reversal.charge().value();
        row.amountYen = reversal.amount().yen();
        row.caseNumber = reversal.caseNumber();
        row.postedAt = reversal.at();
        return row;
    }

    CopiedReversal reversal() {
        return new CopiedReversal(
                reversalId, new WalletId(walletId), new ChargeId(chargeId), Money.yen(amountYen), caseNumber, postedAt);
    }
}
