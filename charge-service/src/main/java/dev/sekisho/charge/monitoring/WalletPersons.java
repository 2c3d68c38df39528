package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;

/** Which human a wallet is of, as the links made for it say. */
public interface WalletPersons {

    boolean isOf(WalletId wallet, PersonId person);
}
