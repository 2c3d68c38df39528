package dev.sekisho.charge.payment.jdbc;

import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.PaymentRule;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.charge.payment.RefusedPayment;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** A payment's row read as the payment it is, and a payment as the words of its row. */
final class PaymentRow {

    private PaymentRow() {}

    static Payment payment(Row row) throws SQLException {
        PaymentCommand command = new PaymentCommand(
                new PaymentId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new MerchantId(row.id("merchant_id")),
                row.text("shop"),
                row.text("terminal"),
                Money.yen(row.number("amount_yen")));
        Optional<String> rule = row.maybeText("rule");
        return rule.isPresent()
                ? new RefusedPayment(command, PaymentRule.valueOf(rule.get()), row.instant("at"))
                : new PostedPayment(command, MerchantCategory.valueOf(row.text("category")), row.instant("at"));
    }

    static PaymentKey key(Row row) throws SQLException {
        return new PaymentKey(new WalletId(row.id("wallet_id")), row.text("idempotency_key"));
    }

    static String category(Payment payment) {
        return payment instanceof PostedPayment posted ? posted.category().name() : null;
    }

    static String rule(Payment payment) {
        return payment instanceof RefusedPayment refused ? refused.rule().name() : null;
    }
}
