package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank has carried out the file. */
public record PaymentRunConfirmed(UUID runId, int payments, long totalYen, UUID personId) implements FactData {}
