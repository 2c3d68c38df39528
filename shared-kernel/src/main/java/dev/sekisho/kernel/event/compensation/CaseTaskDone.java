package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A task of a case is over: by what happened, or by a person who says why. */
public record CaseTaskDone(
        UUID taskId, UUID caseId, String kind, String bankCode, String cause, boolean late, UUID staffId, UUID personId)
        implements FactData {}
