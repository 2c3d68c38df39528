package dev.sekisho.identity.risk;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes a step of a payout, inside the transaction of whoever heard of it.
 *
 * <p>An account that was closed meanwhile counts as one of those that were paid out to the payee, too.
 */
@ApplicationScoped
public class SeePayout {

    private final Accounts accounts;
    private final StepWatch watch;
    private final InstantSource clock;

    SeePayout(Accounts accounts, StepWatch watch, InstantSource clock) {
        this.accounts = accounts;
        this.watch = watch;
        this.clock = clock;
    }

    public void see(WalletId wallet, BankAccountId payee, Instant leftAt) {
        AccountId owner = new AccountId(wallet.value());
        // Before its signals, as with every step: two that want the same never wait for one another.
        accounts.lock(owner);
        watch.see(new Step.PaidOut(owner, payee, leftAt, clock.instant()));
    }
}
