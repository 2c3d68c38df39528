package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A registered client speaks for a merchant, for good. */
public record MerchantClientRegistered(UUID merchantId, UUID clientId) implements FactData {}
