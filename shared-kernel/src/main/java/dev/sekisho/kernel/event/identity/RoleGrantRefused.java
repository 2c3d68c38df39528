package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A role was not proposed or not put in force, and the rule that refused it. */
public record RoleGrantRefused(UUID grantId, UUID staffId, String role, String rule, UUID by, UUID byPerson)
        implements FactData {}
