package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ApproveClaim;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.EditClaim;
import dev.sekisho.compensation.claim.WithdrawClaim;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One claim. */
@Path("/v1/claims/{claimId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimResource {

    private static final String APPROVER = "support-supervisor";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final Payees payees;
    private final EditClaim edit;
    private final ApproveClaim approve;
    private final WithdrawClaim withdraw;
    private final Claims claims;
    private final ClaimViews views;

    ClaimResource(
            StaffCaller caller,
            StaffStanding standing,
            Payees payees,
            EditClaim edit,
            ApproveClaim approve,
            WithdrawClaim withdraw,
            Claims claims,
            ClaimViews views) {
        this.caller = caller;
        this.standing = standing;
        this.payees = payees;
        this.edit = edit;
        this.approve = approve;
        this.withdraw = withdraw;
        this.claims = claims;
        this.views = views;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The claim as it stands; of the payee only a mask")
    @APIResponse(responseCode = "200", description = "The claim")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    public ClaimView claim(@PathParam("claimId") UUID claimId) {
        return claims.find(new ClaimId(claimId)).map(views::of).orElseThrow(ClaimProblems::claimUnknown);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support")
    @Operation(summary = "Lets the claim say this instead; whoever approved it before has approved nothing")
    @APIResponse(responseCode = "200", description = "DRAFT, with a new content hash")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, charge-named-twice")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem claim-refused {rule}, payee-not-writable {position}")
    @APIResponse(responseCode = "503", description = "Problem payee-not-checkable")
    public ClaimView edit(@PathParam("claimId") UUID claimId, @NotNull @Valid AskedClaim asked) {
        return answer(
                edit.edit(new ClaimId(claimId), payees.order(asked), Payees.actor(caller)), ClaimProblems::refused);
    }

    @DELETE
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(summary = "Gives the claim up before it is on its way to the bank; its charges may be claimed again")
    @APIResponse(responseCode = "200", description = "WITHDRAWN")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem claim-refused {rule}")
    public ClaimView withdraw(@PathParam("claimId") UUID claimId) {
        return answer(withdraw.withdraw(new ClaimId(claimId), Payees.actor(caller)), ClaimProblems::refused);
    }

    @POST
    @Path("/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + APPROVER)
    @Operation(
            summary = "Approves exactly the content with this hash; two different persons make it APPROVED",
            description = "Neither its maker nor any editor nor the beneficiary. Standing is asked anew each time.")
    @APIResponse(responseCode = "200", description = "DRAFT after the first, APPROVED after the second approval")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem approval-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ClaimView approve(@PathParam("claimId") UUID claimId, @NotNull @Valid AskedApproval asked) {
        standing.require(caller, APPROVER);
        return answer(
                approve.approve(new ClaimId(claimId), new ContentHash(asked.contentHash()), Payees.actor(caller)),
                ClaimProblems::approvalRefused);
    }

    private ClaimView answer(ClaimOutcome outcome, Function<ClaimOutcome.Refused, ProblemException> problem) {
        if (outcome instanceof ClaimOutcome.Done done) {
            return views.of(done.claim());
        }
        throw outcome instanceof ClaimOutcome.Refused refused ? problem.apply(refused) : ClaimProblems.claimUnknown();
    }

    /** What is approved. */
    record AskedApproval(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}
}
