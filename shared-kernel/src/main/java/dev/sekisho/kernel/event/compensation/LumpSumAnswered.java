package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank says of some lines of a lump sum what it has done. */
public record LumpSumAnswered(
        UUID lumpSumId,
        String bankCode,
        int paid,
        long paidYen,
        int notPaid,
        long notPaidYen,
        UUID staffId,
        UUID personId)
        implements FactData {}
