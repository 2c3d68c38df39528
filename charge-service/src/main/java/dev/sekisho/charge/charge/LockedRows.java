package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Map;

/** The rows that decide about some commands, read after all of them were locked. */
public record LockedRows(
        Map<WalletId, Wallet> wallets, CapBook book, Map<LinkId, LinkCopy> links, Map<ChargeKey, Charge> known) {}
