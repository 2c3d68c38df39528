package dev.sekisho.compensation.fraudcase;

/** What a measure is taken on, and so whose it is: links are link-service's, wallets charge-service's. */
public enum Target {
    LINK,
    WALLET
}
