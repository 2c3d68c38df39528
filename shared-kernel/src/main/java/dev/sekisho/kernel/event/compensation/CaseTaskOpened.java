package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A task of a case begins, for an owner and until a moment; what ends it is another fact (A72). */
public record CaseTaskOpened(
        UUID taskId,
        UUID caseId,
        String caseNumber,
        String kind,
        String bankCode,
        UUID claimId,
        Instant beganAt,
        Instant dueAt,
        boolean calendarKnown,
        String rule)
        implements FactData {}
