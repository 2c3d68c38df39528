package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An investigation or a case wants the records of a subject kept, whatever the time. */
public record LegalHoldPlaced(
        UUID holdId, String kind, UUID subjectId, String ground, String reference, UUID by, UUID byPerson)
        implements FactData {}
