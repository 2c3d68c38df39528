package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.token.SessionDesk;
import dev.sekisho.identity.token.SessionEnd;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetShown;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes the code of a reset: the right one ends every session and orders the freeze that the new password waits for. */
@ApplicationScoped
class ShowReset {

    private final Accounts accounts;
    private final PasswordResets resets;
    private final CodeDesk codes;
    private final SessionDesk sessions;
    private final WalletFreezes freezes;
    private final InstantSource clock;

    ShowReset(
            Accounts accounts,
            PasswordResets resets,
            CodeDesk codes,
            SessionDesk sessions,
            WalletFreezes freezes,
            InstantSource clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.codes = codes;
        this.sessions = sessions;
        this.freezes = freezes;
        this.clock = clock;
    }

    /** Counts the try, before anything is compared; outside of any transaction. */
    CodeAttempt attempt(ResetHead head) {
        return codes.attempt(head.binding(), clock.instant());
    }

    /** @param machineTime when sessions end, which do not follow the business clock */
    PasswordOutcome decide(ResetHead head, CodeAttempt attempt, String typed, String nextHash, Instant machineTime) {
        head.account().ifPresent(accounts::lock);
        PasswordReset reset = resets.lock(head.id()).orElseThrow();
        CodeVerdict verdict = codes.redeem(attempt, typed);
        if (verdict != CodeVerdict.ACCEPTED) {
            return refuse(reset, "CODE_" + verdict.name());
        } else if (head.account().isEmpty()) {
            return refuse(reset, "NO_ACCOUNT");
        }
        return reset instanceof AskedReset asked
                ? freeze(head.account().get(), asked.shown(nextHash), machineTime)
                : refuse(reset, "DONE_BEFORE");
    }

    private PasswordOutcome freeze(AccountId holder, FreezingReset reset, Instant machineTime) {
        ResetHead head = reset.head();
        resets.shown(reset, new PasswordResetShown(head.id(), holder.value(), head.freezeId()));
        sessions.endOthers(holder, Optional.empty(), SessionEnd.PASSWORD_CHANGED, machineTime);
        freezes.order(
                FreezeOrder.untilReleased(head.freezeId(), holder, FreezeGrade.FREEZE, FreezeReason.PASSWORD_RESET));
        return new PasswordOutcome.Waiting();
    }

    private PasswordOutcome refuse(PasswordReset reset, String reason) {
        resets.refused(reset, new PasswordResetRefused(reset.head().id(), reason));
        return new PasswordOutcome.Refused(reason);
    }
}
