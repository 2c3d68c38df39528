package dev.sekisho.sandbox.replay.result;

import java.time.Instant;

/** What had left the banks until a business moment, in yen. */
public record MoneyPoint(Instant at, long stolenYen, long honestYen) {}
