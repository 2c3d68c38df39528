package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PostedPayment;
import dev.sekisho.kernel.event.charge.AuthorisationCaptured;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** The merchant was paid, in whole or in part; the rest is the wallet's to spend again. */
public record CapturedAuthorisation(AuthorisationTerms terms, long version, Money captured, Instant endedAt)
        implements EndedAuthorisation {

    public CapturedAuthorisation {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(endedAt, "endedAt");
        if (captured.isZero() || captured.isMoreThan(terms.payment().amount())) {
            throw new IllegalArgumentException("something is captured, and no more than was authorised");
        }
    }

    /** The payment that was made of it, by itself like any other. */
    PostedPayment posted() {
        PaymentCommand asked = terms.payment();
        return new PostedPayment(
                new PaymentCommand(
                        asked.id(), asked.walletId(), asked.merchantId(), asked.shop(), asked.terminal(), captured),
                terms.category(),
                endedAt);
    }

    @Override
    public AuthorisationCaptured fact() {
        return new AuthorisationCaptured(
                id().value(),
                payment().id().value(),
                payment().walletId().value(),
                payment().merchantId().value(),
                payment().amount().yen(),
                captured.yen(),
                endedAt);
    }
}
