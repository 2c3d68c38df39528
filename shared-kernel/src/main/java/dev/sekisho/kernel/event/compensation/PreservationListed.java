package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Payments of stolen money stand on a list of pictures that the police are to have kept (A35). */
public record PreservationListed(UUID listId, UUID caseId, String caseNumber, long payments, Instant dueBy)
        implements FactData {}
