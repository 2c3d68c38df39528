package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;

/** Somebody tried to sign in and was refused; the address is given as a keyed hash. */
public record AuthenticationRefused(String addressHash, String reason) implements FactData {}
