package dev.sekisho.charge.closure;

import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;

/** A wallet about to be closed, under its lock, with all that a rule may look at. */
record ClosureAttempt(Wallet wallet, Money pendingIncome, boolean payoutUnderWay) {}
