package dev.sekisho.charge.leaving;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;

/** What left a wallet by transfer or payout and did not come back; read under the wallet's lock, it stays so. */
public interface LeftSince {

    Money of(WalletId wallet, Instant since);
}
