package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A merchant gave money of a payment back: into its wallet, or to where the operator keeps what it owes. */
public record RefundPosted(
        UUID refundId,
        UUID paymentId,
        UUID walletId,
        UUID merchantId,
        long amountYen,
        String destination,
        Instant postedAt,
        List<Posting> postings)
        implements FactData {}
