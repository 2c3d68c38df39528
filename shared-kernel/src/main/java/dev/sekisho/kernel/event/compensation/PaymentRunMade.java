package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Approved claims were put into a bank file; its bytes never change. */
public record PaymentRunMade(UUID runId, String transferDate, int payments, long totalYen, String sha256, UUID personId)
        implements FactData {}
