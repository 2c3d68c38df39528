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

    @Inject
    public LeaveWallet(Suspensions suspensions, LinkMoneys moneys, NewLinkLock lock) {
        this.suspensions = suspensions;
        this.moneys = moneys;
        this.lock = lock;
    }

    /** The first rule that binds, or nothing when none does. @param bank where the money goes; empty for a wallet */
    public Optional<LeavingRule> refusal(
            Operation by, Optional<BankCode> bank, Wallet wallet, Money amount, Instant now) {
        Money locked = lock.locked(moneys.of(wallet.id(), lock.reachesBackTo(now)), now);
        Leaving leaving = new Leaving(by, wallet, amount, suspensions.refusal(by, bank), locked);
        return Arrays.stream(LeavingRule.values())
                .filter(rule -> rule.binds(leaving))
                .findFirst();
    }
}
