package dev.sekisho.charge.leaving;

import dev.sekisho.charge.stepup.ApprovedStepUp;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Optional;

/**
 * Money about to leave a wallet, with all that a rule may look at.
 *
 * @param suspension what the suspension book says against it
 * @param locked how much of the wallet's money came over new links
 * @param large whether it takes the customer's own word
 * @param approval that word, if it was given for exactly this and is still good
 */
record Leaving(
        Operation by,
        Wallet wallet,
        Money amount,
        Optional<String> suspension,
        Money locked,
        boolean large,
        Optional<ApprovedStepUp> approval) {}
