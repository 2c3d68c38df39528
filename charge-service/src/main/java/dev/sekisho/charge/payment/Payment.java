package dev.sekisho.charge.payment;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;

/** A payment that was made or refused; it has no state in between. */
public sealed interface Payment permits PostedPayment, RefusedPayment {

    PaymentCommand command();

    Instant at();

    /** What everybody is told of it. */
    FactData fact();
}
