package dev.sekisho.charge.leaving;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.stepup.ApprovedStepUp;
import dev.sekisho.charge.stepup.StepUpPolicy;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.charge.stepup.UseStepUp;
import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Decides whether money may leave a wallet whose lock the running transaction holds. */
@ApplicationScoped
public class LeaveWallet {

    private final Suspensions suspensions;
    private final LinkMoneys moneys;
    private final NewLinkLock lock;
    private final LeftSince left;
    private final StepUpPolicy stepUps;
    private final UseStepUp word;
    private final MoneyWatch watch;

    @Inject
    public LeaveWallet(
            Suspensions suspensions,
            LinkMoneys moneys,
            NewLinkLock lock,
            LeftSince left,
            StepUpPolicy stepUps,
            UseStepUp word,
            MoneyWatch watch) {
        this.suspensions = suspensions;
        this.moneys = moneys;
        this.lock = lock;
        this.left = left;
        this.stepUps = stepUps;
        this.word = word;
        this.watch = watch;
    }

    /** The first rule that binds, or nothing when none does; then, and when its own rules allow it, the caller asks the watch. */
    public Optional<LeavingRule> refusal(Departure departure, Wallet wallet, Instant now) {
        StepUpThing thing = departure.thing();
        Leaving leaving = new Leaving(
                thing.by(),
                wallet,
                thing.amount(),
                suspensions.refusal(thing.by(), departure.bank(), wallet.id()),
                lock.locked(moneys.of(wallet.id(), lock.reachesBackTo(now)), now),
                isLarge(wallet.id(), thing.amount(), now),
                approval(departure, wallet.id()));
        return Arrays.stream(LeavingRule.values())
                .filter(rule -> rule.binds(leaving))
                .findFirst();
    }

    /**
     * Asked last, when the money would leave otherwise: what was never to leave is no reason to hold a wallet. What is held by
     * monitoring is frozen, and says no more than that.
     */
    public Optional<LeavingRule> watched(Departure departure, Wallet wallet, Instant now) {
        StepUpThing thing = departure.thing();
        return watch.holds(thing.by(), wallet, thing.amount(), now)
                ? Optional.of(LeavingRule.WALLET_FROZEN)
                : Optional.empty();
    }

    /** The money leaves in the running transaction: the word by which it does is used up with it. */
    public void leaves(Departure departure, WalletId wallet) {
        approval(departure, wallet).ifPresent(word::use);
    }

    private boolean isLarge(WalletId wallet, Money amount, Instant now) {
        Instant day = BusinessCalendar.startOf(BusinessCalendar.dayOf(now));
        return stepUps.isNeededFor(amount, left.of(wallet, day));
    }

    private Optional<ApprovedStepUp> approval(Departure departure, WalletId wallet) {
        return word.approval(departure.stepUp(), wallet, departure.thing());
    }
}
