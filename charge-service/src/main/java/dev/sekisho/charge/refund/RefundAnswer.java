package dev.sekisho.charge.refund;

/** What comes of giving money back. */
public sealed interface RefundAnswer {

    /** It was decided, now or before. */
    record Decided(Refund refund) implements RefundAnswer {}

    /** Something else was done under this id. */
    record IdReused() implements RefundAnswer {}
}
