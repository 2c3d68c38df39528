package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** Money that was asked of banks for a wallet and has not come yet. */
public interface PendingIncome {

    Money of(WalletId wallet);
}
