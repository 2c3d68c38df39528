package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.Posting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money went from one wallet to another, with whatever lots it was made of. */
public record TransferPosted(
        UUID transferId, UUID fromWalletId, UUID toWalletId, long amountYen, Instant postedAt, List<Posting> postings)
        implements FactData {}
