package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.PasswordTry;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Asks for the password again; the tries are counted with the sign-ins of the address. */
@ApplicationScoped
public class StepUp {

    static final String REFUSED = "STEP_UP_REFUSED";

    private final Accounts accounts;
    private final PasswordTry passwordTry;
    private final Logins logins;
    private final Transaction transaction;

    StepUp(Accounts accounts, PasswordTry passwordTry, Logins logins, Transaction transaction) {
        this.accounts = accounts;
        this.passwordTry = passwordTry;
        this.logins = logins;
        this.transaction = transaction;
    }

    /** @param machine the machine's time, by which sign-ins are counted */
    public Match prove(String addressHash, String password, Instant machine) {
        Optional<Credential> credential = transaction.call(() -> accounts.credential(addressHash));
        PasswordTry.Result tried =
                passwordTry.make(addressHash, password, credential.map(Credential::passwordHash), machine);
        if (tried == PasswordTry.Result.RIGHT) {
            return Match.SAME;
        }
        transaction.run(() -> logins.refused(addressHash, new AuthenticationRefused(addressHash, REFUSED)));
        return Match.DIFFERENT;
    }
}
