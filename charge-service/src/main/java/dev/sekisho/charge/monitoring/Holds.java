package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringHoldDecided;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecisionRefused;
import dev.sekisho.kernel.event.charge.MonitoringHoldPlaced;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What alerts hold; a row and the fact about it are written together. */
public interface Holds {

    /** Wallets of which something is to be held and is not yet. */
    List<WalletId> dueWallets(int most);

    /** What of a wallet is to be held; whoever asks has the wallet's lock. */
    List<DueHold> due(WalletId wallet);

    void place(StandingHold hold, MonitoringHoldPlaced fact);

    /** The wallet is not to be frozen once more; nothing will be held by this alert. */
    void forgo(DueHold hold);

    /** Nobody else decides it until the transaction ends. */
    Optional<WatchHold> lockHold(UUID alert);

    void keep(StandingHold hold, MonitoringHoldDecided fact);

    void release(DecidedHold hold, MonitoringHoldDecided fact);

    /** Nothing changes but the record that a word did not count. */
    void refused(WatchHold hold, MonitoringHoldDecisionRefused fact);

    /** Newest first. @param wallet of this one only @param standingAt only those in force then */
    List<WatchHold> page(Optional<WalletId> wallet, Optional<Instant> standingAt, Optional<UUID> before, int most);
}
