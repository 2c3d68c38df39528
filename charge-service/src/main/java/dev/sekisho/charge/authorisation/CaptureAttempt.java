package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a rule of captures may look at.
 *
 * @param suspension what the suspension book says against spending, as it was known under the wallet's lock
 */
record CaptureAttempt(
        StandingAuthorisation authorisation, Wallet wallet, Optional<String> suspension, Money amount, Instant now) {}
