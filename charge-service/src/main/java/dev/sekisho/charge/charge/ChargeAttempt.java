package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a rule may look at: the owner's link, the wallet and the counters under their locks, and the moment.
 *
 * @param suspension what the suspension book says against charges at the link's bank, as it was known under the locks
 */
public record ChargeAttempt(
        LinkCopy link, Wallet wallet, CapBook book, Optional<String> suspension, Money amount, Instant now) {}
