package dev.sekisho.kernel.event.link;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** The book of suspensions has a new epoch in which operations at a bank are open to a share of its wallets. */
public record CanaryOpened(
        long epoch, List<String> operations, String bankCode, UUID canaryId, int percent, UUID resumeId)
        implements FactData {}
