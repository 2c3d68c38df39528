package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordPolicy;
import dev.sekisho.identity.account.Passwords;
import dev.sekisho.identity.account.Passwords.Kept;
import dev.sekisho.identity.password.PasswordOutcome.Changed;
import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.PasswordTry;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes a password for somebody who shows the one in force; every other session of the account is over then.
 *
 * <p>A token alone changes nothing, and tries of the password count with those of signing in.
 */
@ApplicationScoped
public class ChangePassword {

    static final String WRONG = "PASSWORD_CHANGE_WRONG";

    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final PasswordTry passwordTry;
    private final Logins logins;
    private final NewPassword renewal;
    private final Transaction transaction;

    ChangePassword(
            Passwords passwords,
            PasswordPolicy policy,
            PasswordHashing hashing,
            PasswordTry passwordTry,
            Logins logins,
            NewPassword renewal,
            Transaction transaction) {
        this.passwords = passwords;
        this.policy = policy;
        this.hashing = hashing;
        this.passwordTry = passwordTry;
        this.logins = logins;
        this.renewal = renewal;
        this.transaction = transaction;
    }

    /** @param session the one from which the change is made, which goes on */
    public PasswordOutcome change(AccountId holder, Optional<UUID> session, Wish wish, Instant now) {
        Optional<Kept> kept = transaction.call(() -> passwords.of(holder));
        if (kept.isEmpty()) {
            return new PasswordOutcome.Unknown();
        }
        Optional<Password> next = policy.choose(wish.next(), kept.get().address());
        if (next.isEmpty()) {
            return new PasswordOutcome.ChooseAnother();
        }
        String addressHash = kept.get().addressHash();
        PasswordTry.Result tried = passwordTry.make(
                addressHash, wish.current(), Optional.of(kept.get().passwordHash()), now);
        return switch (tried) {
            case NONE_LEFT -> refuse(addressHash, "TOO_MANY_ATTEMPTS");
            case WRONG -> refuse(addressHash, WRONG);
            case RIGHT -> {
                String hash = hashing.hash(next.get().normal());
                transaction.run(() -> renewal.keep(holder, hash, NewPassword.Proof.PASSWORD, session, now));
                renewal.tell(holder, kept.get().address());
                yield new Changed();
            }
        };
    }

    private PasswordOutcome refuse(String addressHash, String reason) {
        transaction.run(() -> logins.refused(addressHash, new AuthenticationRefused(addressHash, reason)));
        return new PasswordOutcome.Refused(reason);
    }

    /** The password in force and the next one, as typed; never printed. */
    public record Wish(String current, String next) {

        @Override
        public String toString() {
            return "Wish[redacted]";
        }
    }
}
