package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.staff.StaffTries.Purpose;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs a staff member in for one service, by password and second factor together.
 *
 * <p>Both are tried and counted whatever comes of the first, and an unknown address costs the same work as a known one:
 * the answer tells neither who works here nor which of the two was wrong.
 */
@ApplicationScoped
public class SignInStaff {

    private final StaffMembers members;
    private final StaffTries tries;
    private final PasswordHashing passwords;
    private final SecondFactors factors;
    private final StaffTokenDesk desk;
    private final TokenRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    SignInStaff(
            StaffMembers members,
            StaffTries tries,
            PasswordHashing passwords,
            SecondFactors factors,
            StaffTokenDesk desk,
            TokenRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.members = members;
        this.tries = tries;
        this.passwords = passwords;
        this.factors = factors;
        this.desk = desk;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    /** The subject of challenges and tries for an address. */
    public String subjectOf(EmailAddress address) {
        return hash.of(Label.STAFF_ADDRESS, address.value());
    }

    /** @param now the machine's time: neither tokens nor authenticators follow the business clock */
    public TokenOutcome signIn(
            EmailAddress address, String password, SecondFactor shown, String audience, Instant now) {
        if (!rules.audiences().contains(audience)) {
            return new TokenOutcome.NoSuchAudience();
        }
        String subject = subjectOf(address);
        if (tries.take(Purpose.PASSWORD, subject, now) == Share.NONE_LEFT) {
            return refuse(subject, "TOO_MANY_ATTEMPTS");
        }
        Optional<EnrolledStaff> known = transaction.call(() -> members.enrolled(subject));
        Match match = compare(subject, password, known);
        Optional<EnrolledStaff> holder = known.filter(staff -> match == Match.SAME);
        boolean mayTry = tries.take(Purpose.FACTOR, factorSubject(holder, subject), now) == Share.TAKEN;
        Optional<FactorUse> right = transaction.call(() -> factors.judge(holder, subject, shown, now));
        if (holder.isEmpty()) {
            return refuse(subject, "CREDENTIALS_WRONG");
        }
        return mayTry && right.isPresent()
                ? grant(holder.get(), subject, right.get(), audience, shown.kind(), now)
                : refuse(subject, mayTry ? "FACTOR_WRONG" : "FACTOR_LOCKED");
    }

    /** Whoever is sent away because too many wait has not tried. */
    private Match compare(String subject, String password, Optional<EnrolledStaff> known) {
        try {
            return passwords.compare(
                    password, known.map(staff -> staff.secrets().passwordHash()));
        } catch (RuntimeException notCompared) {
            tries.giveBack(Purpose.PASSWORD, subject);
            throw notCompared;
        }
    }

    private TokenOutcome grant(
            EnrolledStaff holder, String subject, FactorUse right, String audience, FactorKind kind, Instant now) {
        return transaction
                .call(() -> factors.use(right, now) == Share.TAKEN
                        ? desk.issue(holder.head(), audience, kind, now, now.plus(rules.life()))
                                .map(granted -> counted(granted, holder, subject))
                        : Optional.<TokenOutcome>empty())
                .orElseGet(() -> refuse(subject, "FACTOR_USED_OR_NO_ROLE"));
    }

    private TokenOutcome counted(TokenOutcome granted, EnrolledStaff holder, String subject) {
        tries.succeeded(Purpose.PASSWORD, subject);
        tries.succeeded(Purpose.FACTOR, factorSubject(Optional.of(holder), subject));
        return granted;
    }

    private TokenOutcome refuse(String subject, String reason) {
        var fact = new StaffAuthenticationRefused(subject, "SIGN_IN", reason);
        transaction.run(() -> tries.refused(Purpose.PASSWORD, subject, fact));
        return new TokenOutcome.Refused(reason);
    }

    /** Tries of the second factor count for the account once the password was right, and else for nobody. */
    private static String factorSubject(Optional<EnrolledStaff> holder, String subject) {
        return holder.map(staff -> "staff:" + staff.head().id()).orElse("nobody:" + subject);
    }
}
