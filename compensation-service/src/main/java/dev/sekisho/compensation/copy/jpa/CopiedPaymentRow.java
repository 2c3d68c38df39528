package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A copied payment as it is stored; the application's role may not change it. */
@Entity
@Table(name = "copied_payment")
class CopiedPaymentRow {

    @Id
    UUID paymentId;

    UUID walletId;
    UUID merchantId;
    String merchantCategory;
    String shop;
    String terminal;
    long amountYen;
    Instant paidAt;

    static CopiedPaymentRow of(CopiedPayment payment) {
        CopiedPaymentRow row = new CopiedPaymentRow();
        row.paymentId = payment.id().value();
        row.walletId = payment.wallet().value();
        row.merchantId = payment.merchant().value();
        row.merchantCategory = payment.merchantCategory();
        row.shop = payment.shop();
        row.terminal = payment.terminal();
        row.amountYen = payment.amount().yen();
        row.paidAt = payment.at();
        return row;
    }

    CopiedPayment payment() {
        return new CopiedPayment(
                new PaymentId(paymentId),
                new WalletId(walletId),
                new MerchantId(merchantId),
                merchantCategory,
                shop,
                terminal,
                Money.yen(amountYen),
                paidAt);
    }
}
