package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.token.SessionClock;
import dev.sekisho.identity.walletfreeze.FreezeWatcher;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Puts a reset password in force once the wallet is frozen, and has the freeze released when it has cooled off. */
@ApplicationScoped
class KeepResetPassword implements FreezeWatcher {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final NewPassword renewal;
    private final WalletFreezes freezes;
    private final ResetRules rules;
    private final InstantSource clock;
    private final SessionClock sessionClock;

    KeepResetPassword(
            Accounts accounts,
            PasswordResets resets,
            NewPassword renewal,
            WalletFreezes freezes,
            ResetRules rules,
            InstantSource clock,
            SessionClock sessionClock) {
        this.accounts = accounts;
        this.resets = resets;
        this.renewal = renewal;
        this.freezes = freezes;
        this.rules = rules;
        this.clock = clock;
        this.sessionClock = sessionClock;
    }

    @Override
    public void stands(UUID freezeId) {
        resets.ofFreeze(freezeId).map(PasswordReset::head).ifPresent(head -> {
            AccountId holder = head.account().orElseThrow();
            if (accounts.lock(holder).isPresent()
                    && resets.lock(head.id()).orElseThrow() instanceof FreezingReset freezing) {
                keep(holder, freezing);
            }
        });
    }

    private void keep(AccountId holder, FreezingReset freezing) {
        KeptReset kept = freezing.kept(clock.instant(), rules.coolingOff());
        renewal.keep(holder, freezing.nextHash(), NewPassword.Proof.MAILBOX, Optional.empty(), sessionClock.now());
        resets.kept(kept);
        freezes.release(freezing.head().freezeId(), kept.coolsUntil());
    }
}
