package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holds of look-alikes, one for a case and wallet; changed only while the case's row is locked. */
public interface LookAlikeHolds {

    /** All that this case ever had. */
    List<LookAlikeHold> of(UUID caseId);

    Optional<LookAlikeHold> find(UUID caseId, WalletId wallet);

    void add(HeldWallet hold, FactData fact);

    void save(LookAlikeHold moved, FactData fact);

    /** The cases of those whose time is over, at most {@code limit}, the longest over first. */
    List<Over> over(Instant now, int limit);

    /** A hold whose time is over. */
    record Over(CaseNumber number, WalletId wallet) {}
}
