package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person says that a debit is of another payment, or was given back; at the second it is set aside. */
public record BankDebitSetAside(UUID debitId, int persons, UUID staffId, UUID personId) implements FactData {}
