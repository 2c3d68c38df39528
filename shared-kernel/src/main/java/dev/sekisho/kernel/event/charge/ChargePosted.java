package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The bank gave the money; the wallet holds it. */
public record ChargePosted(
        UUID chargeId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        String bankReference,
        Instant postedAt,
        List<Posting> postings)
        implements FactData {}
