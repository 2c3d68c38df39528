package dev.sekisho.link.posture;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.evidence.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links that stand and were made at a bank before a version came into force that lowered its posture. */
public interface OutlivedLinks {

    /** In the order of their ids. @param after the last one seen */
    List<OutlivedLink> page(BankCode bank, Optional<UUID> after, int limit);

    long countAt(BankCode bank);

    /** One of them; nothing of it changes because it is listed. */
    record OutlivedLink(LinkId link, WalletId wallet, Tier tier, Instant establishedAt) {}
}
