package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** No money is held for a merchant; the rule is the one the customer was told. */
public record AuthorisationRefused(UUID authorisationId, UUID walletId, UUID merchantId, long amountYen, String rule)
        implements FactData {}
