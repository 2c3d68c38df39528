package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a claim of confirmed charges; one that no rule allows is refused, and the refusal is a fact. */
@ApplicationScoped
public class MakeClaim {

    private static final int FIRST_REVISION = 1;
    private static final long FIRST_VERSION = 1;

    private final ProposeClaim propose;
    private final Claims claims;
    private final InstantSource clock;

    MakeClaim(ProposeClaim propose, Claims claims, InstantSource clock) {
        this.propose = propose;
        this.claims = claims;
        this.clock = clock;
    }

    @Transactional
    public ClaimOutcome make(ReportedCase reported, ClaimOrder order, Actor maker) {
        Instant now = clock.instant();
        ClaimId id = ClaimId.random();
        ProposeClaim.Proposed proposed = propose.propose(reported, order, maker, now);
        Optional<ClaimRule> refusal = proposed.refusal();
        if (refusal.isPresent()) {
            return refuse(id, reported, refusal.get(), maker);
        }
        ClaimHead head = new ClaimHead(
                id,
                claims.nextNumber(),
                reported.id(),
                reported.number(),
                FIRST_REVISION,
                Set.of(maker.person()),
                FIRST_VERSION);
        DraftClaim draft = new DraftClaim(head, proposed.content().orElseThrow(), List.of());
        boolean added = claims.add(draft, new Claims.Author(maker, now), ClaimFacts.made(draft, maker.person()));
        return added ? new ClaimOutcome.Done(draft) : refuse(id, reported, ClaimRule.ALREADY_CLAIMED, maker);
    }

    private ClaimOutcome refuse(ClaimId id, ReportedCase reported, ClaimRule rule, Actor maker) {
        claims.refuse(id, ClaimFacts.refused(id, reported.number(), rule, maker.person()));
        return new ClaimOutcome.Refused(id, rule);
    }
}
