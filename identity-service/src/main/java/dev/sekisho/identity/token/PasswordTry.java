package dev.sekisho.identity.token;

import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordHashing.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * One try of a password for an address, known or not.
 *
 * <p>It is counted before the password is looked at. Whoever is sent away because too many wait has not tried: a crowd
 * at the door locks nobody out.
 */
@ApplicationScoped
public class PasswordTry {

    private final Logins logins;
    private final TokenRules rules;
    private final PasswordHashing passwords;

    PasswordTry(Logins logins, TokenRules rules, PasswordHashing passwords) {
        this.logins = logins;
        this.rules = rules;
        this.passwords = passwords;
    }

    /**
     * Counts and compares; with nothing kept it works as hard and the password is wrong.
     *
     * @param kept the hash to compare with, if the address has one
     * @param now the machine's time
     */
    public Result make(String addressHash, String typed, Optional<String> kept, Instant now) {
        if (logins.take(addressHash, rules, now) == Logins.Try.NONE_LEFT) {
            return Result.NONE_LEFT;
        }
        return compare(addressHash, typed, kept) == Match.SAME ? Result.RIGHT : Result.WRONG;
    }

    private Match compare(String addressHash, String typed, Optional<String> kept) {
        try {
            return passwords.compare(typed, kept);
        } catch (RuntimeException notCompared) {
            logins.giveBack(addressHash);
            throw notCompared;
        }
    }

    /** What came of a try. */
    public enum Result {
        RIGHT,
        WRONG,
        NONE_LEFT
    }
}
