package dev.sekisho.charge.payout;

import java.time.Instant;

/** A payout the bank has answered; there is no way out of this state. */
public sealed interface SettledPayout extends Payout permits PostedPayout, ReturnedPayout {

    PayoutTerms terms();

    Instant settledAt();

    @Override
    default PayoutHead head() {
        return terms().head();
    }
}
