package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** The merchant gave held money up: it is free again. */
public record AuthorisationVoided(
        UUID authorisationId, UUID walletId, UUID merchantId, long amountYen, Instant voidedAt) implements FactData {}
