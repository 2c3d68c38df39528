package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Approved claims of one bank were put into a list that it is to credit out of one amount. */
public record LumpSumMade(UUID lumpSumId, String bankCode, int lines, long totalYen, String contentHash, UUID personId)
        implements FactData {}
