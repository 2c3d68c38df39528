package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The code of an opening was answered rightly and made an account. */
public record OpeningConfirmed(UUID openingId, UUID accountId) implements FactData {}
