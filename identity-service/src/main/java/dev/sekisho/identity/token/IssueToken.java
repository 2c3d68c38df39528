package dev.sekisho.identity.token;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.Passwords;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.token.SessionDesk.SignIn;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs a person in for one service, and begins a session. An unknown address costs the same work as a known one.
 */
@ApplicationScoped
public class IssueToken {

    static final String TOO_MANY = "TOO_MANY_ATTEMPTS";
    static final String WRONG = "CREDENTIALS_WRONG";

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final Passwords kept;
    private final PasswordTry passwordTry;
    private final Logins logins;
    private final SessionDesk desk;
    private final TokenRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    IssueToken(
            Accounts accounts,
            PasswordHashing passwords,
            Passwords kept,
            PasswordTry passwordTry,
            Logins logins,
            SessionDesk desk,
            TokenRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.kept = kept;
        this.passwordTry = passwordTry;
        this.logins = logins;
        this.desk = desk;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    /**
     * @param device what the app calls its device, if it does
     * @param now the machine's time: tokens never follow the business clock
     */
    public TokenOutcome issue(
            EmailAddress address, String password, String audience, Optional<String> device, Instant now) {
        if (!rules.audiences().contains(audience)) {
            return new TokenOutcome.NoSuchAudience();
        }
        passwords.requireRoom();
        String addressHash = hash.of(Label.ADDRESS, address.value());
        Optional<Credential> credential = accounts.credential(addressHash);
        PasswordTry.Result tried =
                passwordTry.make(addressHash, password, credential.map(Credential::passwordHash), now);
        if (tried == PasswordTry.Result.NONE_LEFT) {
            return refuse(addressHash, TOO_MANY);
        }
        if (credential.isEmpty() || tried == PasswordTry.Result.WRONG) {
            return refuse(addressHash, WRONG);
        }
        renew(credential.get(), password);
        SignIn by = new SignIn(credential.get().accountId(), SignInMethod.PASSWORD, audience, device);
        return grant(addressHash, by, now);
    }

    /** Hashes a right password anew where the kept hash has older parameters: only now is it known. */
    private void renew(Credential credential, String password) {
        if (passwords.isOutdated(credential.passwordHash())) {
            String anew = passwords.hash(password);
            transaction.run(() -> kept.rehash(credential.accountId(), credential.passwordHash(), anew));
        }
    }

    private TokenOutcome grant(String addressHash, SignIn by, Instant now) {
        return transaction.call(() -> {
            SessionDesk.Issue issue = desk.start(by, now);
            logins.succeeded(addressHash, issue.fact());
            return issue.granted();
        });
    }

    private TokenOutcome refuse(String addressHash, String reason) {
        transaction.run(() -> logins.refused(addressHash, new AuthenticationRefused(addressHash, reason)));
        return new TokenOutcome.Refused(reason);
    }
}
