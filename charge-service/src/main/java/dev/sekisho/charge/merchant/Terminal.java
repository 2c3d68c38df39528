package dev.sekisho.charge.merchant;

import java.time.Instant;

/** A terminal at its shop, by the merchant's own code for it. */
public sealed interface Terminal permits OpenTerminal, StoppedTerminal, EndedTerminal {

    SalesPoint at();

    /** Since when it is registered there, for the latest time. */
    Instant since();
}
