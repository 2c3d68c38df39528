package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person put a role in force; {@code by} is the holder for the two founders only. */
public record RoleGranted(UUID grantId, UUID staffId, String role, String until, UUID by, UUID byPerson)
        implements FactData {}
