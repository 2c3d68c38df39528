package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A wallet looks so much like those of a case that charges, transfers and payouts are held by themselves, until a
 * time.
 */
public record LookAlikeHeld(
        UUID holdId, UUID caseId, String caseNumber, UUID walletId, long score, List<String> signals, Instant endsAt)
        implements FactData {

    public LookAlikeHeld {
        signals = List.copyOf(signals);
    }
}
