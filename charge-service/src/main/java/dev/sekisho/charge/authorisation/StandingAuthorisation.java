package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.kernel.event.charge.CaptureRefused;
import dev.sekisho.kernel.event.charge.PaymentAuthorised;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** Money is held; it waits for the merchant's word, for so long. @param version with the captures that were refused */
public record StandingAuthorisation(AuthorisationTerms terms, long version) implements Authorisation {

    public StandingAuthorisation {
        Objects.requireNonNull(terms, "terms");
    }

    static StandingAuthorisation of(AuthorisationTerms terms) {
        return new StandingAuthorisation(terms, 1);
    }

    @Override
    public AuthorisationId id() {
        return terms.id();
    }

    @Override
    public PaymentCommand payment() {
        return terms.payment();
    }

    Money held() {
        return payment().amount();
    }

    /** Once for all: what was held beyond {@code amount} is free. */
    CapturedAuthorisation captured(Money amount, Instant now) {
        return new CapturedAuthorisation(terms, version + 1, amount, now);
    }

    VoidedAuthorisation voided(Instant now) {
        return new VoidedAuthorisation(terms, version + 1, now);
    }

    ExpiredAuthorisation expired(Instant now) {
        return new ExpiredAuthorisation(terms, version + 1, now);
    }

    /** The money stays held. */
    StandingAuthorisation captureRefused() {
        return new StandingAuthorisation(terms, version + 1);
    }

    CaptureRefused refusal(Money amount, CaptureRule rule) {
        return new CaptureRefused(
                id().value(),
                payment().walletId().value(),
                payment().merchantId().value(),
                amount.yen(),
                rule.name());
    }

    @Override
    public PaymentAuthorised fact() {
        return new PaymentAuthorised(
                id().value(),
                payment().id().value(),
                payment().walletId().value(),
                payment().merchantId().value(),
                terms.category().name(),
                payment().shop(),
                payment().terminal(),
                held().yen(),
                terms.authorisedAt(),
                terms.expiresAt());
    }
}
