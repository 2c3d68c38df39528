package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A debit is about to be asked of the bank, under the charge's own id. */
public record DebitRequested(UUID chargeId, UUID linkId, String bankCode, long amountYen) implements FactData {}
