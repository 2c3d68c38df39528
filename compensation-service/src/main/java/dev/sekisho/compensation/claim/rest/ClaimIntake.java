package dev.sekisho.compensation.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.ClaimRule;
import dev.sekisho.compensation.claim.MakeClaim;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;

/** Takes a claim once under its key, whichever way it comes. */
@ApplicationScoped
class ClaimIntake {

    private final Idempotency idempotency;
    private final Seal seal;
    private final ObjectMapper json;
    private final Payees payees;
    private final ReportedCases cases;
    private final MakeClaim make;

    ClaimIntake(
            Idempotency idempotency, Seal seal, ObjectMapper json, Payees payees, ReportedCases cases, MakeClaim make) {
        this.idempotency = idempotency;
        this.seal = seal;
        this.json = json;
        this.payees = payees;
        this.cases = cases;
        this.make = make;
    }

    /** @throws ProblemException 404, 422, 503, and as {@link Idempotency#once} */
    ClaimId take(String caseNumber, String key, AskedClaim asked, Actor maker) {
        IdempotentCall call = new IdempotentCall(maker.staff().toString(), "claims", key, print(caseNumber, asked));
        ReportedCase reported =
                CaseNumber.read(caseNumber).flatMap(cases::find).orElseThrow(ClaimProblems::caseUnknown);
        ClaimOrder order = payees.order(asked);
        Made made = idempotency
                .once(call, Made.class, () -> Made.of(make.make(reported, order, maker)))
                .answer();
        ClaimId id = new ClaimId(made.claimId());
        if (made.rule() != null) {
            throw ClaimProblems.refused(new ClaimOutcome.Refused(id, made.rule()));
        }
        return id;
    }

    /** What the key is bound to: a plain hash of an account number could be turned back into the number. */
    private String print(String caseNumber, AskedClaim asked) {
        try {
            return HexFormat.of().formatHex(seal.print("claims.request:" + caseNumber, json.writeValueAsBytes(asked)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the key is answered with. */
    record Made(UUID claimId, ClaimRule rule) {

        static Made of(ClaimOutcome outcome) {
            if (outcome instanceof ClaimOutcome.Refused refused) {
                return new Made(refused.claim().value(), refused.rule());
            }
            return new Made(((ClaimOutcome.Done) outcome).claim().id().value(), null);
        }
    }
}
