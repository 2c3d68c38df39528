package dev.sekisho.link.spraying;

/** What came of one customer's try to be authenticated by a bank, as the bank said it. */
public enum TryResult {
    PASSED,
    FAILED,
    /** Failed, and the bank's own code says that it locked the account: somebody had tried before. */
    LOCKED
}
