package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;

/** A bank's statement of a day was compared with our books, each line once. */
public record StatementReconciled(
        String bankCode,
        String day,
        String digest,
        int lines,
        int matched,
        int settled,
        int differing,
        long debitYen,
        long creditYen)
        implements FactData {}
