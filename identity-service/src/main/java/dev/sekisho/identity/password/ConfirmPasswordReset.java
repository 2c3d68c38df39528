package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordPolicy;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes another password from whoever answers the mailbox's code; all sessions of the account are over then, and the
 * password is in force once the wallet is frozen.
 *
 * <p>The password is hashed whatever the code is worth: a wrong code costs the same work as the right one.
 */
@ApplicationScoped
public class ConfirmPasswordReset {

    private final PasswordResets resets;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final ShowReset show;
    private final SendFreezes send;
    private final ResetNotices notices;
    private final Transaction transaction;

    ConfirmPasswordReset(
            PasswordResets resets,
            PasswordPolicy policy,
            PasswordHashing hashing,
            ShowReset show,
            SendFreezes send,
            ResetNotices notices,
            Transaction transaction) {
        this.resets = resets;
        this.policy = policy;
        this.hashing = hashing;
        this.show = show;
        this.send = send;
        this.notices = notices;
        this.transaction = transaction;
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
        ResetHead head = known.get().head();
        CodeAttempt attempt = show.attempt(head);
        String hash = hashing.hash(password.get().normal());
        PasswordOutcome outcome = transaction.call(() -> show.decide(head, attempt, typed, hash, machineTime));
        return outcome instanceof PasswordOutcome.Waiting ? goOn(head) : outcome;
    }

    private PasswordOutcome goOn(ResetHead head) {
        send.send(head.freezeId());
        head.account().ifPresent(notices::tell);
        PasswordReset reset = transaction.call(() -> resets.find(head.id())).orElseThrow();
        return reset instanceof KeptReset ? new PasswordOutcome.Changed() : new PasswordOutcome.Waiting();
    }
}
