package dev.sekisho.sandbox.reconciler;

import java.util.Objects;

/** One line of a bank's book: money that really left a bank account, under the id with which it was asked for. */
record BookEntry(String bankCode, String requestId, long amountYen, String reference) {

    BookEntry {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(reference, "reference");
    }
}
