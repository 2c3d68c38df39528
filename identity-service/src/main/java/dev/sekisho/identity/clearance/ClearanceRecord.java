package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.event.identity.ClearanceDecided;
import java.util.Arrays;
import java.util.List;

/** How a clearance is told: as a fact for the audit, and as the answer to somebody who asks again. */
final class ClearanceRecord {

    static final String CODE_SENT = "CODE_SENT";
    static final String REFUSED = "REFUSED";
    static final String CLEARED = "CLEARED";
    static final String CODE_REFUSED = "CODE_REFUSED";
    static final String EXPIRED = "EXPIRED";
    static final String LOCKED = "LOCKED";

    private ClearanceRecord() {}

    static ClearanceDecided of(Clearance clearance, String state, ClearanceReason... reasons) {
        return of(clearance, state, Arrays.asList(reasons));
    }

    static ClearanceDecided of(Clearance clearance, String state, List<ClearanceReason> reasons) {
        return new ClearanceDecided(
                clearance.request().value(),
                clearance.account().value(),
                state,
                reasons.stream().map(ClearanceReason::name).toList(),
                clearance.head().policyVersion());
    }

    static ClearanceAnswer answerOf(Clearance clearance) {
        if (clearance instanceof AwaitingCode waiting) {
            return new ClearanceAnswer.CodeSent(waiting.codeExpiresAt(), policyOf(clearance));
        } else if (clearance instanceof Cleared cleared) {
            return new ClearanceAnswer.CodeSent(cleared.codeExpiresAt().orElseThrow(), policyOf(clearance));
        } else if (clearance instanceof RefusedClearance refused) {
            return new ClearanceAnswer.Refused(refused.reasons(), policyOf(clearance));
        }
        return new ClearanceAnswer.Refused(List.of(ClearanceReason.CODE_LIMIT), policyOf(clearance));
    }

    private static String policyOf(Clearance clearance) {
        return clearance.head().policyVersion();
    }
}
