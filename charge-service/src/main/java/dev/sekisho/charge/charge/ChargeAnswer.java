package dev.sekisho.charge.charge;

/** What comes of asking for a charge. */
public sealed interface ChargeAnswer {

    /** A charge was made of it, whatever its state. */
    record Made(Charge charge) implements ChargeAnswer {}

    /** The key is known: the charge's present state. */
    record Known(Charge charge) implements ChargeAnswer {}

    /** The key is known for another link or amount. */
    record KeyReused() implements ChargeAnswer {}

    /** The link is not known here, or not as it is by now: nothing was done, and it is to be looked up. */
    record LinkUnseen() implements ChargeAnswer {}

    /** There is no copy of the link and link-service could not be asked: nothing was done. */
    record LinkUnavailable() implements ChargeAnswer {}
}
