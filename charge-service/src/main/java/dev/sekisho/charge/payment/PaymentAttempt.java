package dev.sekisho.charge.payment;

import dev.sekisho.charge.merchant.Merchant;
import dev.sekisho.charge.wallet.Wallet;
import java.util.Optional;

/**
 * All that a rule of payments may look at.
 *
 * @param suspension what the suspension book says against spending, as it was known under the wallet's lock
 */
public record PaymentAttempt(
        PaymentCommand command, Wallet wallet, Optional<Merchant> merchant, Optional<String> suspension) {}
