package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for a part of what a draft says, at most what the policy allows, and once for a claim. */
@ApplicationScoped
public class AskInterim {

    private static final long FIRST_VERSION = 1;

    private final Claims claims;
    private final Interims interims;
    private final ConfirmedCharges confirmed;
    private final InterimPolicy policy;
    private final InstantSource clock;

    AskInterim(
            Claims claims, Interims interims, ConfirmedCharges confirmed, InterimPolicy policy, InstantSource clock) {
        this.claims = claims;
        this.interims = interims;
        this.confirmed = confirmed;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public InterimOutcome ask(ClaimId id, Money amount, Actor by) {
        Optional<Claim> found = claims.lock(id);
        if (found.isEmpty()) {
            return new InterimOutcome.Absent();
        }
        Claim claim = found.get();
        Optional<InterimRule> refusal = against(claim, amount, by);
        if (refusal.isPresent()) {
            return new InterimOutcome.Refused(refusal.get());
        }
        AskedInterim asked = new AskedInterim(
                new InterimHead(
                        UUID.randomUUID(),
                        claims.nextNumber(),
                        id,
                        claim.head().revision(),
                        amount,
                        by,
                        clock.instant(),
                        FIRST_VERSION),
                List.of());
        interims.add(asked, InterimFacts.asked(asked.head(), claim));
        return new InterimOutcome.Done(asked);
    }

    private Optional<InterimRule> against(Claim claim, Money amount, Actor by) {
        if (!(claim instanceof DraftClaim)) {
            return Optional.of(InterimRule.CLAIM_NOT_OPEN);
        }
        if (!confirmed.stillHas(claim.caseNumber(), claim.content().charges()) || claims.isCredited(claim)) {
            return Optional.of(InterimRule.CLAIM_AMISS);
        }
        if (claim.content().beneficiary().equals(Optional.of(by.person()))) {
            return Optional.of(InterimRule.IS_BENEFICIARY);
        }
        if (amount.isMoreThan(policy.of(claim.content().owed()))) {
            return Optional.of(InterimRule.TOO_HIGH);
        }
        return interims.ofClaim(claim.id()).map(before -> InterimRule.ASKED_ALREADY);
    }
}
