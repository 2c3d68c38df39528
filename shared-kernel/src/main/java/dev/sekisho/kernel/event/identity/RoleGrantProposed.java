package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person proposed a role for a staff member; {@code until} is an instant, or OPEN. */
public record RoleGrantProposed(UUID grantId, UUID staffId, String role, String until, UUID by, UUID byPerson)
        implements FactData {}
