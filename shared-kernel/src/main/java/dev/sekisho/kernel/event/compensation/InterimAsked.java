package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Support asks that a part of what is owed be paid before the claim is decided; nothing is approved yet. */
public record InterimAsked(UUID interimId, UUID claimId, String caseNumber, long amountYen, UUID staffId, UUID personId)
        implements FactData {}
