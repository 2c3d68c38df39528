package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** Money that left a wallet for banks and may come back, as their answer is not known yet. */
public interface OpenPayouts {

    Money of(WalletId wallet);
}
