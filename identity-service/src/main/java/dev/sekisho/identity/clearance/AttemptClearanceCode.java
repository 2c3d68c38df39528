package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.code.CodeAttempt;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeVerdict;
import dev.sekisho.identity.reproof.OpenDuty;
import dev.sekisho.identity.reproof.ReproofDuties;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.LinkRequestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Takes the code of one request; the right one clears it once, if still nothing speaks against the account. */
@ApplicationScoped
public class AttemptClearanceCode {

    private final Clearances clearances;
    private final Accounts accounts;
    private final ClearancePolicy policy;
    private final ClearedSubjects subjects;
    private final ReproofDuties duties;
    private final CodeDesk desk;
    private final Transaction transaction;
    private final InstantSource clock;

    AttemptClearanceCode(
            Clearances clearances,
            Accounts accounts,
            ClearancePolicy policy,
            ClearedSubjects subjects,
            ReproofDuties duties,
            CodeDesk desk,
            Transaction transaction,
            InstantSource clock) {
        this.clearances = clearances;
        this.accounts = accounts;
        this.policy = policy;
        this.subjects = subjects;
        this.duties = duties;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    public AttemptAnswer attempt(LinkRequestId request, String typed) {
        Optional<Clearance> known = clearances.find(request);
        if (known.isEmpty()) {
            return new AttemptAnswer.Unknown();
        }
        if (!(known.get() instanceof AwaitingCode)) {
            return transaction.call(() -> settled(clearances.lock(request).orElseThrow()));
        }
        Instant now = clock.instant();
        CodeAttempt attempt = desk.attempt(known.get().binding(), now);
        return transaction.call(() -> decide(clearances.lock(request).orElseThrow(), attempt, typed, now));
    }

    private AttemptAnswer settled(Clearance clearance) {
        return clearance instanceof Cleared
                ? answer(clearance, ClearanceRecord.CODE_REFUSED, new AttemptAnswer.CodeRefused())
                : answer(clearance, ClearanceRecord.LOCKED, new AttemptAnswer.Locked());
    }

    private AttemptAnswer decide(Clearance clearance, CodeAttempt attempt, String typed, Instant now) {
        if (!(clearance instanceof AwaitingCode waiting)) {
            return settled(clearance);
        }
        CodeVerdict verdict = desk.redeem(attempt, typed);
        return switch (verdict) {
            case ACCEPTED -> clear(waiting, now);
            case REFUSED -> answer(waiting, ClearanceRecord.CODE_REFUSED, new AttemptAnswer.CodeRefused());
            case EXPIRED -> answer(waiting, ClearanceRecord.EXPIRED, new AttemptAnswer.CodeExpired());
            case LOCKED -> lock(waiting, List.of(ClearanceReason.CODE_LIMIT));
        };
    }

    private AttemptAnswer clear(AwaitingCode waiting, Instant now) {
        Account account = accounts.find(waiting.account()).orElseThrow();
        List<OpenDuty> open = duties.open(account.id());
        List<ClearanceReason> reasons = policy.reasonsAgainst(new Applicant(account, Optional.empty(), open, now));
        if (!reasons.isEmpty()) {
            return lock(waiting, reasons);
        }
        ClearedSubject subject =
                subjects.of(account, open, waiting.worth(), waiting.head().policyVersion());
        return answer(waiting.cleared(now), ClearanceRecord.CLEARED, new AttemptAnswer.Cleared(subject));
    }

    private AttemptAnswer lock(AwaitingCode waiting, List<ClearanceReason> reasons) {
        LockedClearance locked = waiting.locked();
        clearances.save(locked, ClearanceRecord.of(locked, ClearanceRecord.LOCKED, reasons));
        return new AttemptAnswer.Locked();
    }

    private AttemptAnswer answer(Clearance next, String state, AttemptAnswer answer) {
        clearances.save(next, ClearanceRecord.of(next, state));
        return answer;
    }
}
