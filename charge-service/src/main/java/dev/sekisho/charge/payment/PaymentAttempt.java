package dev.sekisho.charge.payment;

import dev.sekisho.charge.merchant.NotAccepted;
import dev.sekisho.charge.merchant.RegisteredPoint;
import dev.sekisho.charge.wallet.Wallet;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a rule of payments may look at.
 *
 * @param point what the registry knows of where it is asked for
 * @param suspension what the suspension book says against spending, as it was known under the wallet's lock
 */
public record PaymentAttempt(
        PaymentCommand command, Wallet wallet, RegisteredPoint point, Optional<String> suspension, Instant now) {

    Optional<NotAccepted> notAccepted() {
        return point.refusalAt(now);
    }
}
