package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member set up password and authenticator and may sign in. */
public record StaffEnrolled(UUID staffId, UUID personId) implements FactData {}
