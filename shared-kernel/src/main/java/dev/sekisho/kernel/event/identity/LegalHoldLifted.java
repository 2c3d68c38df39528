package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What a hold was for is over; the records are kept by their own time again. */
public record LegalHoldLifted(UUID holdId, String kind, UUID subjectId, UUID by, UUID byPerson) implements FactData {}
