package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A credit is about to be asked of the bank, under the payout's own id. */
public record CreditRequested(UUID payoutId, UUID linkId, String bankCode, long amountYen) implements FactData {}
