package dev.sekisho.charge.reversal;

/** What comes of asking for money back. */
public sealed interface ReversalAnswer {

    /** It was decided, now or before. */
    record Decided(Reversal reversal) implements ReversalAnswer {}

    /** Something else was done under this id. */
    record IdReused() implements ReversalAnswer {}
}
