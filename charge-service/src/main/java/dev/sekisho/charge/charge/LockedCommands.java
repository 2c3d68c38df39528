package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Set;

/** Commands with all that was locked for them. */
record LockedCommands(List<ChargeCommand> commands, Set<WalletId> wallets, Set<LinkId> links, Set<CapKey> counters) {}
