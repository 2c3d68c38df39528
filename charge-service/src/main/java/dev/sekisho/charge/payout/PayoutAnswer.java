package dev.sekisho.charge.payout;

/** What comes of asking for a payout. */
public sealed interface PayoutAnswer {

    /** A payout was made of it, whatever its state. */
    record Made(Payout payout) implements PayoutAnswer {}

    /** The key is known: the payout's present state. */
    record Known(Payout payout) implements PayoutAnswer {}

    /** The key is known for another link or amount. */
    record KeyReused() implements PayoutAnswer {}

    /** There is no copy of the link and link-service could not be asked: nothing was done. */
    record LinkUnavailable() implements PayoutAnswer {}

    /** The present state to the same content; another content under the same key is refused. */
    static PayoutAnswer again(Payout before, PayoutHead asked) {
        return before.head().asksTheSameAs(asked) ? new Known(before) : new KeyReused();
    }
}
