package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordPolicy;
import dev.sekisho.identity.account.Passwords;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts another password in force for whoever answers the mailbox's code; all sessions of the account are over then.
 *
 * <p>The password is hashed whatever the code is worth: a wrong code costs the same work as the right one.
 */
@ApplicationScoped
public class ConfirmPasswordReset {

    private final PasswordResets resets;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final CodeDesk codes;
    private final NewPassword renewal;
    private final Transaction transaction;
    private final InstantSource clock;

    ConfirmPasswordReset(
            PasswordResets resets,
            Passwords passwords,
            PasswordPolicy policy,
            PasswordHashing hashing,
            CodeDesk codes,
            NewPassword renewal,
            Transaction transaction,
            InstantSource clock) {
        this.resets = resets;
        this.passwords = passwords;
        this.policy = policy;
        this.hashing = hashing;
        this.codes = codes;
        this.renewal = renewal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param machineTime when sessions end, which do not follow the business clock */
    public PasswordOutcome confirm(UUID resetId, String typed, String next, Instant machineTime) {
        Optional<PasswordReset> known = transaction.call(() -> resets.find(resetId));
        if (known.isEmpty()) {
            return new PasswordOutcome.Unknown();
        }
        Optional<Password> password = policy.choose(next);
        if (password.isEmpty()) {
            return new PasswordOutcome.ChooseAnother();
        }
        CodeAttempt attempt = codes.attempt(known.get().binding(), clock.instant());
        String hash = hashing.hash(password.get().normal());
        PasswordOutcome outcome = transaction.call(() -> {
            PasswordReset reset = resets.lock(resetId).orElseThrow();
            return decide(reset, codes.redeem(attempt, typed), hash, machineTime);
        });
        if (outcome instanceof PasswordOutcome.Changed) {
            known.get().account().ifPresent(this::tell);
        }
        return outcome;
    }

    private PasswordOutcome decide(PasswordReset reset, CodeVerdict verdict, String hash, Instant now) {
        if (verdict != CodeVerdict.ACCEPTED) {
            return refuse(reset, "CODE_" + verdict.name());
        } else if (reset.done()) {
            return refuse(reset, "DONE_BEFORE");
        } else if (reset.account().isEmpty()) {
            return refuse(reset, "NO_ACCOUNT");
        }
        renewal.keep(reset.account().get(), hash, NewPassword.Proof.MAILBOX, Optional.empty(), now);
        resets.done(reset, now);
        return new PasswordOutcome.Changed();
    }

    private PasswordOutcome refuse(PasswordReset reset, String reason) {
        resets.refused(reset, new PasswordResetRefused(reset.id(), reason));
        return new PasswordOutcome.Refused(reason);
    }

    private void tell(AccountId holder) {
        transaction.call(() -> passwords.of(holder)).ifPresent(kept -> renewal.tell(holder, kept.address()));
    }
}
