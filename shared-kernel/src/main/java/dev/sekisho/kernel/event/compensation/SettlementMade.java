package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What operator and bank owe each other for a month was written down; another person closes it. */
public record SettlementMade(
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
