package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person took a role away. */
public record RoleRevoked(UUID grantId, UUID staffId, String role, UUID by, UUID byPerson) implements FactData {}
