package dev.sekisho.charge.merchant;

/** What comes of telling something of merchants, shops or terminals. */
public enum RegistryAnswer {
    /** It is so, now or before. */
    DONE,
    MERCHANT_UNKNOWN,
    MERCHANT_ENDED,
    SHOP_UNKNOWN,
    SHOP_ENDED,
    TERMINAL_UNKNOWN,
    TERMINAL_ENDED,
    /** A stop stands: of this terminal, or of one of a merchant whose own client wants to have another. */
    STOPPED,
    /** The merchant has as many as it may have. */
    TOO_MANY
}
