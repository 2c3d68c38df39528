package dev.sekisho.charge.leaving;

import dev.sekisho.charge.suspension.Suspensions;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
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
    private final MoneyWatch watch;

    @Inject
    public LeaveWallet(Suspensions suspensions, LinkMoneys moneys, NewLinkLock lock, MoneyWatch watch) {
        this.suspensions = suspensions;
        this.moneys = moneys;
        this.lock = lock;
        this.watch = watch;
    }

    /**
     * The first rule that binds, or nothing when none does; what is held by monitoring is frozen, and says no more than that.
     *
     * @param bank where the money goes; empty for a wallet
     */
    public Optional<LeavingRule> refusal(
            Operation by, Optional<BankCode> bank, Wallet wallet, Money amount, Instant now) {
        Money locked = lock.locked(moneys.of(wallet.id(), lock.reachesBackTo(now)), now);
        Leaving leaving = new Leaving(by, wallet, amount, suspensions.refusal(by, bank), locked);
        Optional<LeavingRule> refusal = Arrays.stream(LeavingRule.values())
                .filter(rule -> rule.binds(leaving))
                .findFirst();
        return refusal.isEmpty() && watch.holds(by, wallet, amount, now)
                ? Optional.of(LeavingRule.WALLET_FROZEN)
                : refusal;
    }
}
