package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Linking and charging are to be stopped at a bank (no bank: everywhere); or link-service has acknowledged it. */
public record BankStopTaken(
        UUID stopId,
        String bankCode,
        String cause,
        String step,
        long cases,
        long casesBefore,
        UUID orderedBy,
        long epoch,
        long tookMillis)
        implements FactData {}
