package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Part of a charge was taken back from the frozen wallet that still held it. */
public record ReversalPosted(
        UUID reversalId,
        UUID walletId,
        UUID chargeId,
        long amountYen,
        String caseNumber,
        Instant postedAt,
        List<Posting> postings)
        implements FactData {}
