package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ApproveClaim;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.WithdrawClaim;
import dev.sekisho.compensation.payeecheck.PayeeChecks;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One claim: where two people approve what it says, each by a sign-in of their own. */
@Path("/console/claims/{claimId}")
class ClaimPageResource {

    private static final int CHECKS = 100;

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final Claims claims;
    private final PayeeChecks checks;
    private final ApproveClaim approve;
    private final WithdrawClaim withdraw;

    ClaimPageResource(
            Pages pages,
            Visit visit,
            ConsoleCaller caller,
            Claims claims,
            PayeeChecks checks,
            ApproveClaim approve,
            WithdrawClaim withdraw) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.claims = claims;
        this.checks = checks;
        this.approve = approve;
        this.withdraw = withdraw;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(@PathParam("claimId") UUID claimId) {
        ClaimId id = new ClaimId(claimId);
        Claim claim = claims.find(id).orElseThrow(ClaimPageResource::unknown);
        ClaimPage view =
                ClaimPage.of(claim, checks.of(id, CHECKS), caller.actor().person());
        String title = visit.words().of(ClaimText.CLAIM, view.reference());
        return pages.show(title, "console/claim.jte", view);
    }

    @POST
    @Path("/approvals")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response approve(
            @PathParam("claimId") UUID claimId,
            @FormParam("contentHash") @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {
        Actor by = caller.supervisor();
        return answer(approve.approve(new ClaimId(claimId), new ContentHash(contentHash), by), "approval-refused");
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(hidden = true)
    public Response withdraw(@PathParam("claimId") UUID claimId) {
        return answer(withdraw.withdraw(new ClaimId(claimId), caller.actor()), "claim-refused");
    }

    private static Response answer(ClaimOutcome came, String code) {
        if (came instanceof ClaimOutcome.Done done) {
            return Pages.lookAt(ClaimPage.pathOf(done.claim().id().value()));
        }
        throw came instanceof ClaimOutcome.Refused refused
                ? ProblemException.of(422, code, "The claim stays as it is")
                        .with("claimId", refused.claim().value())
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "claim-unknown", "There is no such claim")
                .build();
    }
}
