package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank says what came of asking its depositor; fraud opens or joins the case that is named. */
public record DepositorCheckAnswered(
        UUID checkId, UUID caseId, String bankCode, String outcome, long answers, UUID staffId, String openedCase)
        implements FactData {}
