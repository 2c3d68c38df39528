package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A claim that is not on its way to the bank: it may be edited, which makes it a draft that nobody has approved. */
public sealed interface LiveClaim extends Claim permits DraftClaim, ApprovedClaim {

    List<Approval> approvals();

    default DraftClaim edited(ClaimContent content, PersonId author) {
        ClaimHead head = head();
        Set<PersonId> authors = new HashSet<>(head.authors());
        authors.add(author);
        return new DraftClaim(
                new ClaimHead(
                        head.id(),
                        head.number(),
                        head.caseId(),
                        head.caseNumber(),
                        head.revision() + 1,
                        authors,
                        head.version() + 1),
                content,
                List.of());
    }

    default WithdrawnClaim withdrawn() {
        return new WithdrawnClaim(head().next(), content());
    }
}
