package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.payment.PaymentCommand;
import java.time.Instant;

/** An authorisation that holds nothing any more; there is no way out of this state. */
public sealed interface EndedAuthorisation extends Authorisation
        permits CapturedAuthorisation, VoidedAuthorisation, ExpiredAuthorisation {

    AuthorisationTerms terms();

    Instant endedAt();

    @Override
    default AuthorisationId id() {
        return terms().id();
    }

    @Override
    default PaymentCommand payment() {
        return terms().payment();
    }
}
