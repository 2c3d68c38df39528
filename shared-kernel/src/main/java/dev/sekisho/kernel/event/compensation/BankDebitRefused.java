package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What a person said of a debit does not count. */
public record BankDebitRefused(UUID debitId, String rule, UUID personId) implements FactData {}
