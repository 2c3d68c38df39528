package dev.sekisho.compensation.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.ClaimRule;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.MakeClaim;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.seal.Seal;
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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
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
    private final Idempotency idempotency;
    private final Seal seal;
    private final ObjectMapper json;
    private final Payees payees;
    private final ReportedCases cases;
    private final MakeClaim make;
    private final Claims claims;
    private final ClaimViews views;

    CaseClaimResource(
            StaffCaller caller,
            Idempotency idempotency,
            Seal seal,
            ObjectMapper json,
            Payees payees,
            ReportedCases cases,
            MakeClaim make,
            Claims claims,
            ClaimViews views) {
        this.caller = caller;
        this.idempotency = idempotency;
        this.seal = seal;
        this.json = json;
        this.payees = payees;
        this.cases = cases;
        this.make = make;
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
        Actor maker = Payees.actor(caller);
        IdempotentCall call = new IdempotentCall(maker.staff().toString(), "claims", key, print(caseNumber, asked));
        ReportedCase reported =
                CaseNumber.read(caseNumber).flatMap(cases::find).orElseThrow(ClaimProblems::caseUnknown);
        ClaimOrder order = payees.order(asked);
        Made made = idempotency
                .once(call, Made.class, () -> Made.of(make.make(reported, order, maker)))
                .answer();
        ClaimId id = new ClaimId(made.claimId());
        if (made.rule() != null) {
            throw ClaimProblems.refused(new ClaimOutcome.Refused(id, made.rule()));
        }
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

    /** What the key is bound to: a plain hash of an account number could be turned back into the number. */
    private String print(String caseNumber, AskedClaim asked) {
        try {
            return HexFormat.of().formatHex(seal.print("claims.request:" + caseNumber, json.writeValueAsBytes(asked)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the key is answered with. */
    record Made(UUID claimId, ClaimRule rule) {

        static Made of(ClaimOutcome outcome) {
            if (outcome instanceof ClaimOutcome.Refused refused) {
                return new Made(refused.claim().value(), refused.rule());
            }
            return new Made(((ClaimOutcome.Done) outcome).claim().id().value(), null);
        }
    }

    /** All of a case. */
    record ClaimList(List<ClaimView> items) {}
}
