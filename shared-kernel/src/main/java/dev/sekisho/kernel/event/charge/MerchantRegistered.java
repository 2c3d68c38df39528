package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A merchant may be paid from wallets; its category goes with every payment. */
public record MerchantRegistered(UUID merchantId, String category) implements FactData {}
