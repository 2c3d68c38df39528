package dev.sekisho.charge.monitoring;

/** Why a word about a hold does not count. */
public enum HoldRefusal {
    /** It holds the wallet of whoever speaks. */
    OWN_WALLET,
    /** It is about to be placed. */
    NOT_PLACED,
    /** It was over by itself before. */
    OVER,
    /** It lasts until it is released, as it is. */
    LASTS_ALREADY,
    /** It was released before. */
    DECIDED
}
