package dev.sekisho.compensation.interim.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.interim.AskInterim;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where money before the decision is asked for, for who cannot wait (A56). */
@Path("/v1/claims/{claimId}/interim-payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interim payments", description = "A part of what is owed, before the claim is decided")
class ClaimInterimResource {

    private final StaffCaller caller;
    private final AskInterim ask;

    ClaimInterimResource(StaffCaller caller, AskInterim ask) {
        this.caller = caller;
        this.ask = ask;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support")
    @Operation(summary = "Asks for a part of what a draft says, within the policy; once for a claim")
    @APIResponse(responseCode = "201", description = "ASKED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    @APIResponse(responseCode = "422", description = "Problem interim-refused {rule}")
    public RestResponse<InterimView> ask(@PathParam("claimId") UUID claimId, @NotNull @Valid AskedAmount asked) {
        StaffMember member = caller.member();
        Actor by = new Actor(member.staffId(), member.person());
        return RestResponse.status(
                RestResponse.Status.CREATED,
                InterimView.answer(ask.ask(new ClaimId(claimId), Money.yen(asked.amountYen()), by)));
    }

    /** How much. */
    record AskedAmount(@NotNull @Min(1) @Max(9_999_999_999L) Long amountYen) {}
}
