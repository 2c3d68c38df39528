package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/** Approves a list, whose second approval releases it to the bank, or gives it up before. */
@ApplicationScoped
public class MoveLumpSum {

    private final LumpSums lumpSums;
    private final PayableClaims claims;
    private final InstantSource clock;

    MoveLumpSum(LumpSums lumpSums, PayableClaims claims, InstantSource clock) {
        this.lumpSums = lumpSums;
        this.claims = claims;
        this.clock = clock;
    }

    /** Exactly the content with this hash, by somebody who neither made it nor is paid by it. */
    @Transactional
    public LumpSumOutcome approve(LumpSumId id, ContentHash hash, Actor by) {
        Optional<LumpSum> found = lumpSums.lock(id);
        if (found.isEmpty()) {
            return new LumpSumOutcome.Absent();
        }
        if (!(found.get() instanceof MadeLumpSum made)) {
            return refuse(found.get(), LumpSumRule.NOT_IN_THIS_STATE, by);
        }
        Optional<LumpSumRule> refusal = against(made, hash, by.person());
        if (refusal.isPresent()) {
            return refuse(made, refusal.get(), by);
        }
        Approval approval = new Approval(by, clock.instant());
        LumpSum approved = made.approved(approval);
        int approvals = made.approvals().size() + 1;
        lumpSums.approve(approved, approval, LumpSumFacts.approved(approved.head(), approvals, by));
        return new LumpSumOutcome.Done(approved);
    }

    /** Before its release; doing it again changes nothing. */
    @Transactional
    public LumpSumOutcome cancel(LumpSumId id, Actor by) {
        Optional<LumpSum> found = lumpSums.lock(id);
        if (found.isEmpty()) {
            return new LumpSumOutcome.Absent();
        }
        if (found.get() instanceof CancelledLumpSum cancelled) {
            return new LumpSumOutcome.Done(cancelled);
        }
        if (!(found.get() instanceof MadeLumpSum made)) {
            return refuse(found.get(), LumpSumRule.NOT_IN_THIS_STATE, by);
        }
        CancelledLumpSum cancelled = made.cancelled();
        lumpSums.cancel(cancelled, clock.instant(), LumpSumFacts.cancelled(cancelled.head(), by));
        claims.leave(id);
        return new LumpSumOutcome.Done(cancelled);
    }

    private Optional<LumpSumRule> against(MadeLumpSum made, ContentHash hash, PersonId person) {
        if (!made.head().hash().equals(hash)) {
            return Optional.of(LumpSumRule.CONTENT_CHANGED);
        }
        if (made.head().madeBy().equals(person)) {
            return Optional.of(LumpSumRule.IS_MAKER);
        }
        if (made.approvals().stream()
                .anyMatch(approval -> approval.by().person().equals(person))) {
            return Optional.of(LumpSumRule.APPROVED_ALREADY);
        }
        if (lumpSums.pays(made.head().id(), person)) {
            return Optional.of(LumpSumRule.IS_BENEFICIARY);
        }
        return lumpSums.paysAmiss(made.head().id()) ? Optional.of(LumpSumRule.CLAIM_AMISS) : Optional.empty();
    }

    private LumpSumOutcome refuse(LumpSum lumpSum, LumpSumRule rule, Actor by) {
        lumpSums.note(lumpSum.noted(), LumpSumFacts.refused(lumpSum.head(), rule, by));
        return new LumpSumOutcome.Refused(rule);
    }
}
