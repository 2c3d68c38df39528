package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimPolicies;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.InterimSums;
import dev.sekisho.compensation.claim.ReportedCases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Shows a claim together with its deadline. */
@ApplicationScoped
class ClaimViews {

    private final Claims claims;
    private final ReportedCases cases;
    private final ClaimPolicies policies;
    private final InterimSums interims;

    ClaimViews(Claims claims, ReportedCases cases, ClaimPolicies policies, InterimSums interims) {
        this.claims = claims;
        this.cases = cases;
        this.policies = policies;
        this.interims = interims;
    }

    ClaimView of(Claim claim) {
        Optional<Instant> deadline = cases.find(claim.caseNumber())
                .flatMap(reported -> policies.deadline(claim.content().type(), reported.reportedAt()));
        return ClaimView.of(
                claim,
                deadline,
                new ClaimView.Aftermath(
                        claims.cameBackFrom(claim.id()),
                        claims.notCreditedFor(claim.id()),
                        claims.returnsInQuestion(claim.id())),
                interims.of(claim.id()),
                interims.owedBack(claim.id()));
    }
}
