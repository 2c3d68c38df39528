package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody tried to approve a claim and may not. */
public record ApprovalRefused(UUID claimId, String caseNumber, String rule, UUID personId) implements FactData {}
