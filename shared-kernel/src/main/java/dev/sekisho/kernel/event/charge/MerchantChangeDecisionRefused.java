package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about a change of the merchant registry did not count. */
public record MerchantChangeDecisionRefused(UUID changeId, UUID merchantId, String rule, UUID staffId, UUID personId)
        implements FactData {}
