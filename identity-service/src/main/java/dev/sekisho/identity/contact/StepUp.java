package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Credential;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.identity.token.Logins;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Asks for the password again; the tries are counted with the sign-ins of the address, before anything is compared. */
@ApplicationScoped
class StepUp {

    static final String REFUSED = "STEP_UP_REFUSED";

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final Logins logins;
    private final TokenRules rules;
    private final Transaction transaction;

    StepUp(Accounts accounts, PasswordHashing passwords, Logins logins, TokenRules rules, Transaction transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.logins = logins;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** @param machine the machine's time, by which sign-ins are counted */
    Match prove(String addressHash, String password, Instant machine) {
        boolean counted = logins.take(addressHash, rules, machine) == Logins.Try.TAKEN;
        Optional<Credential> credential = transaction.call(() -> accounts.credential(addressHash));
        Match match = counted ? passwords.compare(password, credential.map(Credential::passwordHash)) : Match.DIFFERENT;
        if (match == Match.DIFFERENT) {
            transaction.run(() -> logins.refused(addressHash, new AuthenticationRefused(addressHash, REFUSED)));
        }
        return match;
    }
}
