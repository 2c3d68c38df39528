package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A staff member signed out by this token: all tokens of the account ended. */
public record StaffSignedOut(UUID tokenId, UUID staffId, UUID personId) implements FactData {}
