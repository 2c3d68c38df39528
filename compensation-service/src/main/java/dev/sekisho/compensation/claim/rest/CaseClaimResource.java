package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a case's claims are made and listed. */
@Path("/v1/cases/{caseNumber}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "What is owed to victims, and who has approved it")
class CaseClaimResource {

    private static final int MOST = 100;

    private final StaffCaller caller;
    private final ClaimIntake intake;
    private final ReportedCases cases;
    private final Claims claims;
    private final ClaimViews views;

    CaseClaimResource(StaffCaller caller, ClaimIntake intake, ReportedCases cases, Claims claims, ClaimViews views) {
        this.caller = caller;
        this.intake = intake;
        this.cases = cases;
        this.claims = claims;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support")
    @Operation(
            summary = "Makes a claim of charges that the bank has confirmed; nothing is approved by it",
            description = "The same key and request give the claim's present state.")
    @APIResponse(responseCode = "201", description = "DRAFT, with what is owed and the content's hash")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, charge-named-twice, ...")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem claim-refused {rule}, payee-not-writable {position}")
    @APIResponse(responseCode = "503", description = "Problem payee-not-checkable: ask again with the same key")
    public RestResponse<ClaimView> make(
            @PathParam("caseNumber") String caseNumber,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid AskedClaim asked) {
        ClaimId id = intake.take(caseNumber, key, asked, Payees.actor(caller));
        return RestResponse.ResponseBuilder.ok(views.of(claims.find(id).orElseThrow()))
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/v1/claims/" + id))
                .build();
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The claims of a case, oldest first, at most " + MOST)
    @APIResponse(responseCode = "200", description = "The claims; of payees only a mask")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public ClaimList list(@PathParam("caseNumber") String caseNumber) {
        ReportedCase reported =
                CaseNumber.read(caseNumber).flatMap(cases::find).orElseThrow(ClaimProblems::caseUnknown);
        return new ClaimList(
                claims.ofCase(reported.number(), MOST).stream().map(views::of).toList());
    }

    /** All of a case. */
    record ClaimList(List<ClaimView> items) {}
}
