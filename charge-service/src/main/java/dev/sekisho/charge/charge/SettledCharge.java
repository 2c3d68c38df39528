package dev.sekisho.charge.charge;

import java.time.Instant;

/** A charge the bank has answered; there is no way out of this state. */
public sealed interface SettledCharge extends GrantedCharge permits PostedCharge, VoidedCharge {

    Instant settledAt();
}
