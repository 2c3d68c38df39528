package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** The bank credited the bank account: this is where the money leaves what we can see. */
public record PayoutPosted(
        UUID payoutId,
        UUID walletId,
        UUID linkId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        String bankReference,
        Instant postedAt)
        implements FactData {}
