package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** A charge that no rule refused; its terms stay the same until its end. */
public sealed interface GrantedCharge extends Charge permits PendingCharge, SettledCharge {

    ChargeTerms terms();

    @Override
    default ChargeId id() {
        return terms().id();
    }

    @Override
    default WalletId walletId() {
        return terms().walletId();
    }

    @Override
    default LinkId linkId() {
        return terms().linkId();
    }

    @Override
    default Money amount() {
        return terms().amount();
    }
}
