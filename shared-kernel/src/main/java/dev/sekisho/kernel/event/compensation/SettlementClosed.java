package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A settlement with a bank was closed and never changes; what turns out later is in the next. */
public record SettlementClosed(
        UUID settlementId,
        String bankCode,
        String month,
        int lines,
        long operatorYen,
        long bankYen,
        String contentHash,
        UUID staffId,
        UUID personId)
        implements FactData {}
