package dev.sekisho.kernel.event;

/**
 * One side of a ledger transaction as other services see it.
 *
 * @param ledgerAccount {@code wallet:<id>}, {@code bank:<code>}, {@code merchant:<id>} or {@code operator:recovery}
 * @param amountYen signed whole yen; the postings of one transaction add up to zero
 */
public record Posting(String ledgerAccount, long amountYen) {}
