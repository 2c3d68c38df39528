package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Map;
import java.util.Set;

/**
 * The rows that decide about some commands, read after all of them were locked.
 *
 * @param counters those that the book was read of
 */
record LockedRows(
        Map<WalletId, Wallet> wallets,
        CapBook book,
        Map<LinkId, LinkCopy> links,
        Set<CapKey> counters,
        Map<ChargeKey, Charge> known) {

    /** Whether every counter is locked that a charge over the link as it is now runs up, if the wallet may use it. */
    boolean covers(LinkCopy link, WalletId wallet) {
        return !link.belongsTo(wallet) || counters.containsAll(CapKey.allOf(link));
    }
}
