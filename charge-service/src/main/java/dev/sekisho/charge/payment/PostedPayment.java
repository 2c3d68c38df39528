package dev.sekisho.charge.payment;

import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The wallet gave the money and we owe it to the merchant. @param category the merchant's at that moment */
public record PostedPayment(PaymentCommand command, MerchantCategory category, Instant at) implements Payment {

    public PostedPayment {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(at, "at");
    }

    public LedgerTransaction ledger() {
        long yen = command.amount().yen();
        return new LedgerTransaction(
                command.id().value(),
                Kind.PAYMENT,
                at,
                List.of(
                        LedgerLine.of(LedgerAccount.of(command.walletId()), -yen),
                        LedgerLine.of(LedgerAccount.of(command.merchantId()), yen)));
    }

    @Override
    public PaymentPosted fact() {
        return new PaymentPosted(
                command.id().value(),
                command.walletId().value(),
                command.merchantId().value(),
                category.name(),
                command.shop(),
                command.terminal(),
                command.amount().yen(),
                at,
                ledger().postings());
    }
}
