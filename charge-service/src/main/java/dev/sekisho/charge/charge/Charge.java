package dev.sekisho.charge.charge;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** One charge in one of its states; what may happen next is a method of the state it happens to. */
public sealed interface Charge permits GrantedCharge, RefusedCharge {

    ChargeId id();

    WalletId walletId();

    LinkId linkId();

    Money amount();

    /** How many states it has been in, this one included. */
    long version();

    /** What everybody is told on its entering this state. */
    FactData fact();
}
