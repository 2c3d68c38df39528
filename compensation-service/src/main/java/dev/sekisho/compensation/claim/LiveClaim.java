package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.List;

/** A claim that is not on its way to the bank: it may be edited, which makes it a draft that nobody has approved. */
public sealed interface LiveClaim extends Claim permits DraftClaim, ApprovedClaim {

    List<Approval> approvals();

    default DraftClaim edited(ClaimContent content, PersonId author) {
        return new DraftClaim(head().revised(author), content, List.of());
    }

    default WithdrawnClaim withdrawn() {
        return new WithdrawnClaim(head().next(), content());
    }
}
