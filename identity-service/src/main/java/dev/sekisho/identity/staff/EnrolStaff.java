package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordHashing;
import dev.sekisho.identity.staff.StaffTries.Purpose;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.StaffAuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Lets somebody who was invited choose a password and set up an authenticator, by the invitation's code. */
@ApplicationScoped
public class EnrolStaff {

    private final StaffMembers members;
    private final StaffTries tries;
    private final Reception reception;
    private final PasswordHashing passwords;
    private final Transaction transaction;
    private final RandomGenerator random;

    @Inject
    EnrolStaff(
            StaffMembers members,
            StaffTries tries,
            Reception reception,
            PasswordHashing passwords,
            Transaction transaction) {
        this(members, tries, reception, passwords, transaction, new SecureRandom());
    }

    EnrolStaff(
            StaffMembers members,
            StaffTries tries,
            Reception reception,
            PasswordHashing passwords,
            Transaction transaction,
            RandomGenerator random) {
        this.members = members;
        this.tries = tries;
        this.reception = reception;
        this.passwords = passwords;
        this.transaction = transaction;
        this.random = random;
    }

    /** Draws an authenticator's secret; until it is confirmed this may be done again, and ends the secret before. */
    public StaffOutcome<Enrolment> begin(UUID staffId, String code, Password password, Instant now) {
        StaffSecrets secrets = new StaffSecrets(passwords.hash(password.normal()), TotpSecret.fresh(random));
        return attempt(
                staffId,
                now,
                staff -> staff.enrol(reception.codeHash(staffId, code), secrets, now)
                        .map(enrolling -> {
                            members.save(new StaffChange(enrolling, List.of()));
                            return new Enrolment(
                                    secrets.totp(), members.address(staffId).orElseThrow());
                        }));
    }

    /** Ends the enrolment by a code of the authenticator. @return the account's id */
    public StaffOutcome<UUID> confirm(UUID staffId, String code, String totp, Instant now) {
        String codeHash = reception.codeHash(staffId, code);
        return attempt(
                staffId,
                now,
                staff -> staff instanceof EnrollingStaff enrolling
                        ? enrolling.confirm(codeHash, totp, now).map(change -> {
                            members.save(change);
                            return staffId;
                        })
                        : Optional.empty());
    }

    private <T> StaffOutcome<T> attempt(UUID staffId, Instant now, Function<EnrollableStaff, Optional<T>> step) {
        if (transaction.call(() -> members.lock(staffId)).isEmpty()) {
            return StaffOutcome.refused(StaffRefusal.UNKNOWN);
        }
        String subject = "staff:" + staffId;
        boolean mayTry = tries.take(Purpose.ENROLMENT, subject, now) == Share.TAKEN;
        return transaction.call(() -> members.lock(staffId)
                .filter(staff -> mayTry && staff instanceof EnrollableStaff)
                .flatMap(staff -> step.apply((EnrollableStaff) staff))
                .map(StaffOutcome::done)
                .orElseGet(() -> refuse(subject)));
    }

    private <T> StaffOutcome<T> refuse(String subject) {
        tries.refused(Purpose.ENROLMENT, subject, new StaffAuthenticationRefused(subject, "ENROLMENT", "REFUSED"));
        return StaffOutcome.refused(StaffRefusal.ENROLMENT);
    }

    /** What goes into the authenticator; never printed. */
    public record Enrolment(TotpSecret secret, EmailAddress address) {

        @Override
        public String toString() {
            return "Enrolment[redacted]";
        }
    }
}
