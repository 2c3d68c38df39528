package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.CaseClosingApproved;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who wants a case closed, and how; what was said of an earlier version of the case counts no more. */
public interface Closings {

    /** What each person said of the case as it is. */
    Map<PersonId, ClosingOutcome> of(CaseHead head);

    /** With the fact. @throws RuntimeException if this person has spoken of this version: the database sees to it */
    void add(CaseHead head, Approval approval, CaseClosingApproved fact);

    /** One person's word. */
    record Approval(PersonId person, UUID staff, ClosingOutcome outcome, String note, Instant at) {}
}
