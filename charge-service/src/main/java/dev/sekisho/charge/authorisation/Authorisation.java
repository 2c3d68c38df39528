package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.kernel.event.FactData;

/** An authorisation in one of its states; what may happen next is a method of the state it happens to. */
public sealed interface Authorisation permits StandingAuthorisation, EndedAuthorisation, RefusedAuthorisation {

    AuthorisationId id();

    /** What may be paid: at most this much, to this merchant, at this till. */
    PaymentCommand payment();

    /** How many facts there are of it, that of this state included. */
    long version();

    /** What everybody is told on its entering this state. */
    FactData fact();
}
