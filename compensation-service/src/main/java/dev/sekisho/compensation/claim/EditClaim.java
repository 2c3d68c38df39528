package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets a claim say something else: whoever approved it has approved nothing, and its editor never may. */
@ApplicationScoped
public class EditClaim {

    private final ProposeClaim propose;
    private final Claims claims;
    private final ReportedCases cases;
    private final InterimSums interims;
    private final UnsentInterims unsent;
    private final InstantSource clock;

    EditClaim(
            ProposeClaim propose,
            Claims claims,
            ReportedCases cases,
            InterimSums interims,
            UnsentInterims unsent,
            InstantSource clock) {
        this.propose = propose;
        this.claims = claims;
        this.cases = cases;
        this.interims = interims;
        this.unsent = unsent;
        this.clock = clock;
    }

    @Transactional
    public ClaimOutcome edit(ClaimId id, ClaimOrder order, Actor editor) {
        Optional<Claim> found = claims.lock(id);
        if (found.isEmpty()) {
            return new ClaimOutcome.Absent();
        }
        if (!(found.get() instanceof LiveClaim claim)) {
            return refuse(found.get(), ClaimRule.NOT_OPEN, editor);
        }
        Instant now = clock.instant();
        ReportedCase reported = cases.find(claim.caseNumber()).orElseThrow();
        ProposeClaim.Proposed proposed = propose.propose(reported, order, editor, judgedAt(claim, order, now));
        Optional<ClaimRule> refusal = proposed.refusal();
        if (refusal.isPresent()) {
            return refuse(claim, refusal.get(), editor);
        }
        if (!proposed.content().orElseThrow().owed().isMoreThan(interims.sent(id))) {
            return refuse(claim, ClaimRule.INTERIM_PAID, editor);
        }
        DraftClaim edited = claim.edited(proposed.content().orElseThrow(), editor.person());
        boolean revised =
                claims.revise(edited, new Claims.Author(editor, now), ClaimFacts.edited(edited, editor.person()));
        if (!revised) {
            return refuse(claim, ClaimRule.ALREADY_CLAIMED, editor);
        }
        unsent.giveUp(edited, editor);
        return new ClaimOutcome.Done(edited);
    }

    /** Of the same charges or fewer, a claim that was made in time is corrected in time. */
    private Instant judgedAt(LiveClaim claim, ClaimOrder order, Instant now) {
        return claim.content().chargeIds().containsAll(order.charges()) ? claims.madeAt(claim.id()) : now;
    }

    private ClaimOutcome refuse(Claim claim, ClaimRule rule, Actor editor) {
        claims.note(claim.noted(), ClaimFacts.refused(claim.id(), claim.caseNumber(), rule, editor.person()));
        return new ClaimOutcome.Refused(claim.id(), rule);
    }
}
