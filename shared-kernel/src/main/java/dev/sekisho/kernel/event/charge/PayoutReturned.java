package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bank did not credit the bank account; the wallet has the money back. */
public record PayoutReturned(
        UUID payoutId,
        UUID returnId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        String reason,
        Instant returnedAt,
        List<Posting> postings)
        implements FactData {}
