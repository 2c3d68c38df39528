package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.compensation.ApprovalRefused;
import dev.sekisho.kernel.event.compensation.ClaimApproved;
import dev.sekisho.kernel.event.compensation.ClaimEdited;
import dev.sekisho.kernel.event.compensation.ClaimMade;
import dev.sekisho.kernel.event.compensation.ClaimRefused;
import dev.sekisho.kernel.event.compensation.ClaimWithdrawn;
import dev.sekisho.kernel.id.PersonId;

/** The facts of a claim; none of them says to which account. */
final class ClaimFacts {

    private ClaimFacts() {}

    static ClaimMade made(DraftClaim claim, PersonId maker) {
        return new ClaimMade(
                claim.id().value(),
                claim.caseNumber().value(),
                claim.content().type().name(),
                claim.content().owed().yen(),
                claim.content().charges().size(),
                claim.hash().value(),
                maker.value());
    }

    static ClaimEdited edited(DraftClaim claim, PersonId editor) {
        return new ClaimEdited(
                claim.id().value(),
                claim.caseNumber().value(),
                claim.content().owed().yen(),
                claim.content().charges().size(),
                claim.hash().value(),
                editor.value(),
                claim.head().revision());
    }

    static ClaimApproved approved(LiveClaim claim, PersonId approver) {
        return new ClaimApproved(
                claim.id().value(),
                claim.caseNumber().value(),
                claim.hash().value(),
                approver.value(),
                claim.approvals().size());
    }

    static ApprovalRefused approvalRefused(Claim claim, ClaimRule rule, PersonId person) {
        return new ApprovalRefused(claim.id().value(), claim.caseNumber().value(), rule.name(), person.value());
    }

    static ClaimRefused refused(ClaimId claim, CaseNumber caseNumber, ClaimRule rule, PersonId person) {
        return new ClaimRefused(claim.value(), caseNumber.value(), rule.name(), person.value());
    }

    static ClaimWithdrawn withdrawn(Claim claim, PersonId person) {
        return new ClaimWithdrawn(claim.id().value(), claim.caseNumber().value(), person.value());
    }
}
