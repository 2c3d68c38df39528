package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Gives a claim up before it is on its way to the bank. */
@ApplicationScoped
public class WithdrawClaim {

    private final Claims claims;
    private final InterimSums interims;
    private final UnsentInterims unsent;
    private final ConfirmedCharges confirmed;

    WithdrawClaim(Claims claims, InterimSums interims, UnsentInterims unsent, ConfirmedCharges confirmed) {
        this.claims = claims;
        this.interims = interims;
        this.unsent = unsent;
        this.confirmed = confirmed;
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
            return refuse(claim, ClaimRule.NOT_OPEN, by);
        }
        if (!interims.of(id).isZero() && !isOwnUse(claim)) {
            return refuse(claim, ClaimRule.INTERIM_PAID, by);
        }
        unsent.giveUp(claim, by);
        WithdrawnClaim withdrawn = live.withdrawn();
        claims.withdraw(withdrawn, ClaimFacts.withdrawn(withdrawn, by.person()));
        return new ClaimOutcome.Done(withdrawn);
    }

    /** Then what was paid of it is a debt, and its charges may be another case's. */
    private boolean isOwnUse(Claim claim) {
        return confirmed.of(claim.caseNumber()).isEmpty();
    }

    private ClaimOutcome refuse(Claim claim, ClaimRule rule, Actor by) {
        claims.note(claim.noted(), ClaimFacts.refused(claim.id(), claim.caseNumber(), rule, by.person()));
        return new ClaimOutcome.Refused(claim.id(), rule);
    }
}
