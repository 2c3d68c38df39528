package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;

/** When a day was summed up something did not agree: the trial balance, or a stored balance with its lines. */
public record LedgerDisagreed(String day, String what, String account, long expectedYen, long foundYen)
        implements FactData {}
