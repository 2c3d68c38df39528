package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A case was looked back from: how many wallets look like its own, and how many of them were held and asked about.
 */
public record LookBackMade(
        UUID lookBackId,
        UUID caseId,
        String caseNumber,
        long caseVersion,
        long lookAlikes,
        long held,
        long asked,
        long accounts,
        long amountYen,
        boolean whole,
        UUID askedBy)
        implements FactData {}
