package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;

/** A charge the bank has answered; there is no way out of this state. */
public sealed interface SettledCharge extends Charge permits PostedCharge, VoidedCharge {

    ChargeTerms terms();

    Instant settledAt();

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
