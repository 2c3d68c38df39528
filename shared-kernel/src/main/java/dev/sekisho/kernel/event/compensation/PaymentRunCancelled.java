package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A file was given up before its release; its claims wait for another. */
public record PaymentRunCancelled(UUID runId, UUID personId) implements FactData {}
