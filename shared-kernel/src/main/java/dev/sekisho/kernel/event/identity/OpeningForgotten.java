package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The address, the password and the key of an old opening were destroyed. */
public record OpeningForgotten(UUID openingId) implements FactData {}
