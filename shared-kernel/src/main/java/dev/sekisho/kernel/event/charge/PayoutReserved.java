package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A payout's money has left its wallet and is about to be offered to the bank. */
public record PayoutReserved(
        UUID payoutId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        Instant reservedAt,
        List<Posting> postings)
        implements FactData {}
