package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A person wants a case closed in one way; for some ways it takes two. */
public record CaseClosingApproved(
        UUID approvalId, UUID caseId, String caseNumber, String outcome, UUID approvedBy, Instant approvedAt)
        implements FactData {}
