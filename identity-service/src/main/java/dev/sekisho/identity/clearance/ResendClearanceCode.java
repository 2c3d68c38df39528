package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.clearance.ClearanceCodes.OutgoingCode;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.LinkRequestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Sends another code for a request that waits for one; the tries already made still count. */
@ApplicationScoped
public class ResendClearanceCode {

    private final Clearances clearances;
    private final Accounts accounts;
    private final ClearanceCodes codes;
    private final Transaction transaction;
    private final InstantSource clock;

    ResendClearanceCode(
            Clearances clearances,
            Accounts accounts,
            ClearanceCodes codes,
            Transaction transaction,
            InstantSource clock) {
        this.clearances = clearances;
        this.accounts = accounts;
        this.codes = codes;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ClearanceAnswer resend(LinkRequestId request) {
        Instant now = clock.instant();
        Decision decision = transaction.call(() -> clearances
                .lock(request)
                .map(clearance -> decide(clearance, now))
                .orElse(new Decision(Optional.empty(), new ClearanceAnswer.Unknown())));
        return decision.code().map(codes::send).orElse(decision.answer());
    }

    private Decision decide(Clearance clearance, Instant now) {
        if (clearance instanceof Cleared) {
            return new Decision(Optional.empty(), new ClearanceAnswer.Settled());
        }
        if (!(clearance instanceof AwaitingCode waiting)) {
            return new Decision(Optional.empty(), ClearanceRecord.answerOf(clearance));
        }
        VerifiedPhone phone =
                accounts.find(waiting.account()).orElseThrow().phone().orElseThrow();
        Optional<OutgoingCode> code = codes.issue(waiting, phone, now);
        return code.map(fresh -> sent(waiting, fresh)).orElseGet(() -> limited(waiting));
    }

    private Decision sent(AwaitingCode waiting, OutgoingCode code) {
        AwaitingCode next = waiting.withCodeUntil(code.issued().expiresAt());
        clearances.save(next, ClearanceRecord.of(next, ClearanceRecord.CODE_SENT));
        return new Decision(Optional.of(code), ClearanceRecord.answerOf(next));
    }

    private Decision limited(AwaitingCode waiting) {
        clearances.save(waiting, ClearanceRecord.of(waiting, ClearanceRecord.REFUSED, ClearanceReason.CODE_LIMIT));
        return new Decision(
                Optional.empty(),
                new ClearanceAnswer.Refused(
                        List.of(ClearanceReason.CODE_LIMIT), waiting.head().policyVersion()));
    }

    /** A code to be sent, or the answer instead. */
    private record Decision(Optional<OutgoingCode> code, ClearanceAnswer answer) {}
}
