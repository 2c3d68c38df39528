package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A second person released the file to the bank. */
public record PaymentRunReleased(UUID runId, String sha256, UUID personId) implements FactData {}
