package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.recovery.Recoveries;
import dev.sekisho.compensation.recovery.RecoveryOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** One person approves exactly what a claim says; at the second, it may be paid, and what is left of the theft taken back. */
@ApplicationScoped
public class ApproveClaim {

    private final Claims claims;
    private final ConfirmedCharges confirmed;
    private final Recoveries recoveries;
    private final InstantSource clock;

    ApproveClaim(Claims claims, ConfirmedCharges confirmed, Recoveries recoveries, InstantSource clock) {
        this.claims = claims;
        this.confirmed = confirmed;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    @Transactional
    public ClaimOutcome approve(ClaimId id, ContentHash hash, Actor approver) {
        Optional<Claim> found = claims.lock(id);
        if (found.isEmpty()) {
            return new ClaimOutcome.Absent();
        }
        Claim claim = found.get();
        Optional<ClaimRule> refusal = refusal(claim, hash, approver);
        if (refusal.isPresent()) {
            claims.note(claim.noted(), ClaimFacts.approvalRefused(claim, refusal.get(), approver.person()));
            return new ClaimOutcome.Refused(id, refusal.get());
        }
        Approval approval = new Approval(approver, clock.instant());
        LiveClaim approved = ((DraftClaim) claim).approved(approval);
        claims.approve(approved, approval, ClaimFacts.approved(approved, approver.person()));
        if (approved instanceof ApprovedClaim) {
            orderRecovery(approved);
        }
        return new ClaimOutcome.Done(approved);
    }

    private Optional<ClaimRule> refusal(Claim claim, ContentHash hash, Actor approver) {
        if (!(claim instanceof DraftClaim draft)) {
            return Optional.of(ClaimRule.NOT_OPEN);
        }
        return ApprovalPolicies.against(draft, hash, approver.person())
                .or(() -> confirmed.stillHas(draft.caseNumber(), draft.content().charges())
                        ? Optional.empty()
                        : Optional.of(ClaimRule.CHARGE_NOT_CONFIRMED))
                .or(() -> claims.isCredited(draft) ? Optional.of(ClaimRule.CREDITED_ALREADY) : Optional.empty());
    }

    private void orderRecovery(LiveClaim claim) {
        for (VictimCharge charge : claim.content().charges()) {
            recoveries.order(new RecoveryOrder(
                    charge.charge(), charge.wallet(), claim.id().value(), claim.caseNumber(), charge.amount()));
        }
    }
}
