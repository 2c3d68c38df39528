package dev.sekisho.identity.account;

import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.suspension.Suspensions;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
    private final StepWatch watch;
    private final Transaction transaction;
    private final InstantSource clock;

    ConfirmOpening(
            Suspensions suspensions,
            Openings openings,
            Accounts accounts,
            CodeDesk codes,
            StepWatch watch,
            Transaction transaction,
            InstantSource clock) {
        this.suspensions = suspensions;
        this.openings = openings;
        this.accounts = accounts;
        this.codes = codes;
        this.watch = watch;
        this.transaction = transaction;
        this.clock = clock;
    }

    public OpeningOutcome confirm(UUID openingId, String typed, Origin origin) {
        Optional<Opening> known = transaction.call(() -> openings.find(openingId));
        if (known.isEmpty()) {
            return new OpeningOutcome.Unknown();
        }
        Optional<String> stopped = suspensions.refusalOfOpening();
        if (stopped.isPresent()) {
            transaction.run(() -> refuse(openings.lock(openingId).orElseThrow(), stopped.get()));
            return new OpeningOutcome.Stopped(stopped.get());
        }
        Instant now = clock.instant();
        CodeAttempt attempt = codes.attempt(known.get().binding(), now);
        return transaction.call(() -> {
            Opening opening = openings.lock(openingId).orElseThrow();
            return decide(opening, codes.redeem(attempt, typed), new From(origin, now));
        });
    }

    private OpeningOutcome decide(Opening opening, CodeVerdict verdict, From from) {
        if (verdict != CodeVerdict.ACCEPTED) {
            watch.see(new Step.Failed(from.origin(), from.now()));
            return refuse(opening, "CODE_" + verdict.name());
        }
        if (accounts.isTaken(opening.addressHash())) {
            return refuse(opening, ADDRESS_TAKEN);
        }
        return opening instanceof PendingOpening pending ? open(pending, from) : refuse(opening, CONFIRMED_BEFORE);
    }

    private OpeningOutcome open(PendingOpening pending, From from) {
        AccountId account = AccountId.random();
        accounts.add(pending.open(account), pending.openedWith());
        openings.save(pending.confirmedFor(account), new OpeningConfirmed(pending.id(), account.value()));
        watch.see(new Step.Opened(account, pending.address(), from.origin(), from.now()));
        return new OpeningOutcome.Opened(account);
    }

    private OpeningOutcome refuse(Opening opening, String reason) {
        openings.refused(opening, new OpeningRefused(opening.id(), reason));
        return new OpeningOutcome.Refused(reason);
    }

    /** From where, and when, the code was answered. */
    private record From(Origin origin, Instant now) {}
}
