package dev.sekisho.compensation.payeecheck;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.kernel.event.FactData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All checks of payees, and which claims wait for one; a check and the fact about it are written together. */
public interface PayeeChecks {

    /** Claims whose payee is to be checked now, at most {@code limit}; for the time of the lease nobody else gets them. */
    List<ClaimId> due(int limit, Duration lease);

    /** Approved claims without an answer from {@code since} on, by their numbers; where nobody answered, those as well. */
    List<ClaimId> unanswered(Instant since, int limit);

    /** Kept. @param again when it is to be checked anew, if it still says the same then */
    void add(PayeeCheck check, Duration again, FactData fact);

    /** How often this claim was asked about in a row without an answer, this time included. */
    int attempts(ClaimId claim);

    /** It is on its way, paid or withdrawn: nobody is asked about it any more. */
    void forget(ClaimId claim);

    /** The newest first. */
    List<PayeeCheck> of(ClaimId claim, int limit);
}
