package dev.sekisho.sandbox.reconciler;

import java.util.Objects;

/**
 * One line of a bank's book: money that really left a bank account or came into it, under the id with which it was asked
 * for.
 *
 * @param direction {@code DEBIT} or {@code CREDIT}
 */
record BookEntry(String bankCode, String requestId, String direction, long amountYen, String reference) {

    BookEntry {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reference, "reference");
        if (!direction.equals("DEBIT") && !direction.equals("CREDIT")) {
            throw new ReconciliationImpossible("an entry of bank " + bankCode + " goes no way that is known");
        }
    }

    /** What left the account by it; less than nothing if money came in. */
    long leavingYen() {
        return direction.equals("DEBIT") ? amountYen : -amountYen;
    }
}
