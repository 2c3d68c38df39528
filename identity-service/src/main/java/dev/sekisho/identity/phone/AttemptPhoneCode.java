package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.PhoneRefused;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Takes the code that was sent to a number and, if it is right, binds the number to the account. */
@ApplicationScoped
public class AttemptPhoneCode {

    private final Accounts accounts;
    private final PhoneVerifications verifications;
    private final CodeDesk codes;
    private final StepWatch watch;
    private final Transaction transaction;
    private final InstantSource clock;

    AttemptPhoneCode(
            Accounts accounts,
            PhoneVerifications verifications,
            CodeDesk codes,
            StepWatch watch,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.codes = codes;
        this.watch = watch;
        this.transaction = transaction;
        this.clock = clock;
    }

    public VerificationOutcome attempt(AccountId owner, UUID verificationId, String typed, Origin origin) {
        Optional<PhoneVerification> known = transaction.call(() -> verifications.find(verificationId, owner));
        if (known.isEmpty()) {
            return VerificationOutcome.UNKNOWN;
        }
        Instant now = clock.instant();
        CodeAttempt attempt = codes.attempt(known.get().binding(), now);
        return transaction.call(() -> {
            Account account = accounts.lock(owner).orElseThrow();
            return decide(account, known.get(), codes.redeem(attempt, typed), new From(origin, now));
        });
    }

    private VerificationOutcome decide(
            Account account, PhoneVerification verification, CodeVerdict verdict, From from) {
        if (verdict != CodeVerdict.ACCEPTED) {
            watch.see(new Step.Failed(from.origin(), from.now()));
            return refuse(account, "CODE_" + verdict.name());
        }
        if (account instanceof ClosedAccount) {
            return refuse(account, NumberRefusal.ACCOUNT_CLOSED.name());
        }
        if (account instanceof HeldAccount) {
            return refuse(account, NumberRefusal.ACCOUNT_HELD.name());
        }
        if (account.holdsOtherThan(verification.numberHash())) {
            return refuse(account, NumberRefusal.OTHER_NUMBER_BOUND.name());
        }
        boolean shared = accounts.isNumberShared(verification.numberHash(), account.id());
        accounts.save(account.verified(verification.verifiedAt(from.now(), shared)));
        watch.see(new Step.PhoneShown(account.id(), verification.numberHash(), from.origin(), from.now()));
        return VerificationOutcome.VERIFIED;
    }

    private VerificationOutcome refuse(Account account, String reason) {
        accounts.save(account.noted(new PhoneRefused(account.id().value(), reason)));
        return VerificationOutcome.REFUSED;
    }

    /** From where, and when, the code was answered. */
    private record From(Origin origin, Instant now) {}
}
