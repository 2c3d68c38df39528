package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** The book of suspensions has a new epoch in which operations are open again; the cause is RESUME or PLANNED_END. */
public record SuspensionLifted(long epoch, List<String> operations, String bankCode, String cause, UUID resumeId)
        implements FactData {}
