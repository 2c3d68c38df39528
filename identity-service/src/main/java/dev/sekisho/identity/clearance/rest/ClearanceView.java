package dev.sekisho.identity.clearance.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.clearance.ClearanceAnswer;
import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.clearance.rest.AttemptView.SubjectView;
import java.time.Instant;
import java.util.List;

/** What is answered to a request for a clearance or for another code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClearanceView(
        String state, Instant codeExpiresAt, List<ReasonView> reasons, SubjectView subject, String policyVersion) {

    static ClearanceView sent(ClearanceAnswer.CodeSent sent) {
        return new ClearanceView("CODE_SENT", sent.codeExpiresAt(), null, null, sent.policyVersion());
    }

    static ClearanceView cleared(ClearanceAnswer.Cleared cleared) {
        return new ClearanceView("CLEARED", null, null, SubjectView.of(cleared.subject()), cleared.policyVersion());
    }

    static ClearanceView refused(ClearanceAnswer.Refused refused) {
        return new ClearanceView(
                "REFUSED",
                null,
                refused.reasons().stream().map(ReasonView::of).toList(),
                null,
                refused.policyVersion());
    }

    /** One reason, for the audit trail, in both languages. */
    record ReasonView(String code, String ja, String en) {

        static ReasonView of(ClearanceReason reason) {
            return new ReasonView(reason.name(), reason.ja(), reason.en());
        }
    }
}
