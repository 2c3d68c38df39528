package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;

/** The book of suspensions has a new epoch in which operations are refused, at one bank or (no bank) at all. */
public record SuspensionImposed(
        long epoch, List<String> operations, String bankCode, String reason, String actor, Instant plannedEnd)
        implements FactData {}
