package dev.sekisho.charge.freeze;

/** What comes of an order to release a freeze. */
public sealed interface ReleaseAnswer {

    /** It is off, now or before, or before it ever came; and what else freezes its wallet. */
    record Released(WalletFreezes wallet, ReleasedFreeze freeze) implements ReleaseAnswer {}

    /** It stands: it belongs to a case, and whoever asked is not who imposed it. */
    record OfACase() implements ReleaseAnswer {}
}
