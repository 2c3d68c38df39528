package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A statement tells that the bank has debited a file that had left; it contradicts where two persons had
 * said that the bank did not take it.
 *
 * @param ofId of the payment run or interim payment
 */
public record BankDebitFound(
        UUID debitId, UUID statementId, String bookedOn, long amountYen, String kind, UUID ofId, boolean contradicts)
        implements FactData {}
