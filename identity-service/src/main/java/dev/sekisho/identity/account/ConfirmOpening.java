package dev.sekisho.identity.account;

import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.suspension.Suspensions;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Makes an account of an opening whose code was answered rightly; an address has one account at most. */
@ApplicationScoped
public class ConfirmOpening {

    static final String ADDRESS_TAKEN = "ADDRESS_TAKEN";
    static final String CONFIRMED_BEFORE = "CONFIRMED_BEFORE";

    private final Suspensions suspensions;
    private final Openings openings;
    private final Accounts accounts;
    private final CodeDesk codes;
    private final Transaction transaction;
    private final InstantSource clock;

    ConfirmOpening(
            Suspensions suspensions,
            Openings openings,
            Accounts accounts,
            CodeDesk codes,
            Transaction transaction,
            InstantSource clock) {
        this.suspensions = suspensions;
        this.openings = openings;
        this.accounts = accounts;
        this.codes = codes;
        this.transaction = transaction;
        this.clock = clock;
    }

    public OpeningOutcome confirm(UUID openingId, String typed) {
        Optional<Opening> known = transaction.call(() -> openings.find(openingId));
        if (known.isEmpty()) {
            return new OpeningOutcome.Unknown();
        }
        Optional<String> stopped = suspensions.refusalOfOpening();
        if (stopped.isPresent()) {
            transaction.run(() -> refuse(openings.lock(openingId).orElseThrow(), stopped.get()));
            return new OpeningOutcome.Stopped(stopped.get());
        }
        CodeAttempt attempt = codes.attempt(known.get().binding(), clock.instant());
        return transaction.call(() -> decide(openings.lock(openingId).orElseThrow(), codes.redeem(attempt, typed)));
    }

    private OpeningOutcome decide(Opening opening, CodeVerdict verdict) {
        if (verdict != CodeVerdict.ACCEPTED) {
            return refuse(opening, "CODE_" + verdict.name());
        }
        if (accounts.isTaken(opening.addressHash())) {
            return refuse(opening, ADDRESS_TAKEN);
        }
        return opening instanceof PendingOpening pending ? open(pending) : refuse(opening, CONFIRMED_BEFORE);
    }

    private OpeningOutcome open(PendingOpening pending) {
        AccountId account = AccountId.random();
        accounts.add(pending.open(account), pending.openedWith());
        openings.save(pending.confirmedFor(account), new OpeningConfirmed(pending.id(), account.value()));
        return new OpeningOutcome.Opened(account);
    }

    private OpeningOutcome refuse(Opening opening, String reason) {
        openings.refused(opening, new OpeningRefused(opening.id(), reason));
        return new OpeningOutcome.Refused(reason);
    }
}
