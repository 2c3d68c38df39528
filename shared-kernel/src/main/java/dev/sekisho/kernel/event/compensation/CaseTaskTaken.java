package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A member of staff has taken a task on. */
public record CaseTaskTaken(UUID taskId, UUID caseId, String kind, UUID staffId, UUID personId) implements FactData {}
