package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member left: roles, tokens and secrets ended. */
public record StaffLeft(UUID staffId, UUID personId, UUID by) implements FactData {}
