package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The payee's bank was asked whether it keeps the name under which a revision of a claim is to be paid. */
public record PayeeChecked(UUID checkId, UUID claimId, String caseNumber, int revision, String outcome)
        implements FactData {}
