package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** The book of suspensions has a new epoch in which a bank's canary is stopped as all others; the cause is DAMAGE or STOP. */
public record CanaryFellBack(
        long epoch, List<String> operations, String bankCode, UUID canaryId, int percent, String cause)
        implements FactData {}
