package dev.sekisho.identity.staff;

import dev.sekisho.kernel.id.PersonId;
import java.util.UUID;

/** A staff account that was entered, and the code it is enrolled by. */
public record EnteredStaff(UUID staffId, PersonId person, EnrolmentCode code) {}
