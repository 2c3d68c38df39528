package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;

/** A business day was closed for good and summed up; sums are signed whole yen, positive is what we owe. */
public record PositionTaken(
        String day,
        Instant asOf,
        long lines,
        long walletsYen,
        long merchantsYen,
        long banksYen,
        long operatorYen,
        long otherYen,
        long openPayoutsYen,
        long openChargesYen,
        long frozenYen,
        long closedYen,
        long safeguardedYen,
        int findings)
        implements FactData {}
