package dev.sekisho.identity.reproof.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.DoneDuty;
import dev.sekisho.identity.reproof.DueDuty;
import dev.sekisho.identity.reproof.OverdueDuty;
import dev.sekisho.identity.reproof.ReproofDuty;
import dev.sekisho.identity.reproof.ReproofReason;
import java.time.Instant;
import java.util.UUID;

/** A duty as staff see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
        UUID dutyId,
        UUID accountId,
        String state,
        ReproofReason reason,
        String code,
        IdentityMethod method,
        Instant assignedAt,
        Instant dueBy,
        UUID proofId) {

    static DutyView of(ReproofDuty duty) {
        return new DutyView(
                duty.head().id(),
                duty.head().account().value(),
                state(duty),
                duty.head().reason(),
                duty.head().code(),
                duty.head().method(),
                duty.head().assignedAt(),
                duty.head().dueBy(),
                duty instanceof DoneDuty done ? done.proofId() : null);
    }

    private static String state(ReproofDuty duty) {
        if (duty instanceof DueDuty) {
            return "DUE";
        } else if (duty instanceof OverdueDuty) {
            return "OVERDUE";
        }
        return duty instanceof DoneDuty ? "DONE" : "REMINDED";
    }
}
