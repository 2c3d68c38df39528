package dev.sekisho.charge.payment;

/** What comes of asking for a payment. */
public sealed interface PaymentAnswer {

    /** It was decided now: made or refused. */
    record Decided(Payment payment) implements PaymentAnswer {}

    /** The key is known: what was decided then. */
    record Known(Payment payment) implements PaymentAnswer {}

    /** The key is known for another payment. */
    record KeyReused() implements PaymentAnswer {}
}
