package dev.sekisho.charge.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.charge.payment.RefusedPayment;
import java.time.Instant;
import java.util.UUID;

/** A payment as its payer sees it, and as it is kept for the same key. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        UUID paymentId,
        State state,
        long amountYen,
        UUID merchantId,
        MerchantCategory category,
        String shop,
        String terminal,
        String rule,
        Instant at) {

    /** How a payment ended. */
    enum State {
        POSTED,
        REFUSED
    }

    static PaymentView of(Payment payment) {
        PostedPayment posted = payment instanceof PostedPayment made ? made : null;
        RefusedPayment refused = payment instanceof RefusedPayment notMade ? notMade : null;
        return new PaymentView(
                payment.command().id().value(),
                posted == null ? State.REFUSED : State.POSTED,
                payment.command().amount().yen(),
                payment.command().merchantId().value(),
                posted == null ? null : posted.category(),
                payment.command().shop(),
                payment.command().terminal(),
                refused == null ? null : refused.rule().told(),
                payment.at());
    }
}
