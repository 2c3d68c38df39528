package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A wallet paid a merchant. */
public record PaymentPosted(
        UUID paymentId,
        UUID walletId,
        UUID merchantId,
        String merchantCategory,
        String shop,
        String terminal,
        long amountYen,
        Instant postedAt,
        List<Posting> postings)
        implements FactData {}
