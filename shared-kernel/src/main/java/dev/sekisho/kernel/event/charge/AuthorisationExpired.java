package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Nobody asked for held money in time: it is free again. */
public record AuthorisationExpired(
        UUID authorisationId, UUID walletId, UUID merchantId, long amountYen, Instant expiredAt) implements FactData {}
