package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A list of pictures goes to nobody: it was the depositor's own use. */
public record PreservationListDropped(UUID listId, UUID caseId, String caseNumber) implements FactData {}
