package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.copy.CopiedPayment;
import java.time.Instant;
import java.util.UUID;

/** A payment as support sees it. */
record PaymentView(
        UUID paymentId,
        UUID merchantId,
        String merchantCategory,
        String shop,
        String terminal,
        long amountYen,
        Instant at) {

    static PaymentView of(CopiedPayment payment) {
        return new PaymentView(
                payment.id().value(),
                payment.merchant().value(),
                payment.merchantCategory(),
                payment.shop(),
                payment.terminal(),
                payment.amount().yen(),
                payment.at());
    }
}
