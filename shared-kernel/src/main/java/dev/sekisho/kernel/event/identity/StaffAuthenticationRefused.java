package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;

/** Somebody tried to sign in or to enrol as staff and was refused; an address is given as a keyed hash. */
public record StaffAuthenticationRefused(String subject, String purpose, String reason) implements FactData {}
