package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A copied transfer as it is stored; the application's role may not change it. */
@Entity
@Table(name = "copied_transfer")
class CopiedTransferRow {

    @Id
    UUID transferId;

    UUID fromWalletId;
    UUID toWalletId;
    long amountYen;
    Instant postedAt;

    static CopiedTransferRow of(CopiedTransfer transfer) {
        CopiedTransferRow row = new CopiedTransferRow();
        row.transferId = transfer.id().value();
        row.fromWalletId = transfer.from().value();
        row.toWalletId = transfer.to().value();
        row.amountYen = transfer.amount().yen();
        row.postedAt = transfer.at();
        return row;
    }

    CopiedTransfer transfer() {
        return new CopiedTransfer(
                new TransferId(transferId),
                new WalletId(fromWalletId),
                new WalletId(toWalletId),
                Money.yen(amountYen),
                postedAt);
    }
}
