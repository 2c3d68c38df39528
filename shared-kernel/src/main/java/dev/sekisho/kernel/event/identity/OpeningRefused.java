package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The code of an opening was answered, and no account came of it. */
public record OpeningRefused(UUID openingId, String reason) implements FactData {}
