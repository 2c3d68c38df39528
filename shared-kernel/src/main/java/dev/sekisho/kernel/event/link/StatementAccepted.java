package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;

/** A bank's statement of a day was read whole; digest is of its very bytes. */
public record StatementAccepted(
        String bankCode, String day, String digest, int lines, int debits, long debitYen, int credits, long creditYen)
        implements FactData {}
