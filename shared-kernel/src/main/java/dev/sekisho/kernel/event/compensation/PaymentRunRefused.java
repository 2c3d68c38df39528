package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody tried to move a payment run and may not. */
public record PaymentRunRefused(UUID runId, String rule, UUID personId) implements FactData {}
