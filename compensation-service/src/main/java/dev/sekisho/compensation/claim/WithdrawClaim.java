package dev.sekisho.compensation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives a claim up before it is on its way to the bank. */
@ApplicationScoped
public class WithdrawClaim {

    private final Claims claims;

    WithdrawClaim(Claims claims) {
        this.claims = claims;
    }

    /** Doing it again changes nothing. */
    @Transactional
    public ClaimOutcome withdraw(ClaimId id, Actor by) {
        Optional<Claim> found = claims.lock(id);
        if (found.isEmpty()) {
            return new ClaimOutcome.Absent();
        }
        Claim claim = found.get();
        if (claim instanceof WithdrawnClaim) {
            return new ClaimOutcome.Done(claim);
        }
        if (!(claim instanceof LiveClaim live)) {
            claims.note(claim.noted(), ClaimFacts.refused(id, claim.caseNumber(), ClaimRule.NOT_OPEN, by.person()));
            return new ClaimOutcome.Refused(id, ClaimRule.NOT_OPEN);
        }
        WithdrawnClaim withdrawn = live.withdrawn();
        claims.withdraw(withdrawn, ClaimFacts.withdrawn(withdrawn, by.person()));
        return new ClaimOutcome.Done(withdrawn);
    }
}
