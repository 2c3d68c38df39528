package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.CapBook;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;

/** All that a rule may look at: the owner's link, the wallet and the counters under their locks, and the moment. */
public record ChargeAttempt(LinkCopy link, Wallet wallet, CapBook book, Money amount, Instant now) {}
