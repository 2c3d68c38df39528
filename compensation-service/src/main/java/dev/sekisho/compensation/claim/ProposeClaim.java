package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sets what staff want beside what the bank has confirmed, and asks every rule. */
@ApplicationScoped
class ProposeClaim {

    private final ConfirmedCharges confirmed;
    private final ClaimPolicies policies;

    ProposeClaim(ConfirmedCharges confirmed, ClaimPolicies policies) {
        this.confirmed = confirmed;
        this.policies = policies;
    }

    Proposed propose(ReportedCase reported, ClaimOrder order, Actor author, Instant now) {
        List<VictimCharge> found = confirmed.of(reported.number()).stream()
                .filter(charge -> order.charges().contains(charge.charge()))
                .toList();
        if (found.isEmpty()) {
            return new Proposed(Optional.empty(), Optional.of(ClaimRule.CHARGE_NOT_CONFIRMED));
        }
        ClaimContent content = new ClaimContent(
                order.type(),
                found,
                order.payee(),
                order.beneficiary(),
                order.items(),
                order.assessment(),
                Salt.fresh());
        ClaimProposal proposal = new ClaimProposal(
                content, order.charges(), order.payeeAccounts(), author.person(), reported.reportedAt(), now);
        return new Proposed(Optional.of(content), policies.against(proposal));
    }

    /** What the claim would say, and the first rule that is against it. */
    record Proposed(Optional<ClaimContent> content, Optional<ClaimRule> refusal) {}
}
