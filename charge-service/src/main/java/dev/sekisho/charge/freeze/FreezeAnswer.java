package dev.sekisho.charge.freeze;

/** What comes of an order to freeze a wallet. */
public sealed interface FreezeAnswer {

    /** It stands, imposed now or before. */
    record Stands(WalletFreezes wallet, StandingFreeze freeze) implements FreezeAnswer {}

    /** It was not imposed; what stood before stands. */
    record Refused(FreezeRule rule) implements FreezeAnswer {}
}
