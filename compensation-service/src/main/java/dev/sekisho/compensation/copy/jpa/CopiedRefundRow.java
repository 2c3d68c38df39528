package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A copied refund as it is stored; the application's role may not change it. */
@Entity
@Table(name = "copied_refund")
class CopiedRefundRow {

    @Id
    UUID refundId;

    UUID paymentId;
    UUID walletId;
    UUID merchantId;
    long amountYen;
    Instant postedAt;

    static CopiedRefundRow of(CopiedRefund refund) {
        CopiedRefundRow row = new CopiedRefundRow();
        row.refundId = refund.id();
        row.paymentId = refund.payment().value();
        row.walletId = refund.wallet().value();
        row.merchantId = refund.merchant().value();
        row.amountYen = refund.amount().yen();
        row.postedAt = refund.at();
        return row;
    }

    CopiedRefund refund() {
        return new CopiedRefund(
                refundId,
                new PaymentId(paymentId),
                new WalletId(walletId),
                new MerchantId(merchantId),
                Money.yen(amountYen),
                postedAt);
    }
}
