package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the services, before each approval, whether somebody still holds a role. */
@Path("/internal/v1/staff-standing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    "service:identity-service",
    "service:link-service",
    "service:charge-service",
    "service:compensation-service"
})
@Tag(name = "staff")
class StandingResource {

    private final StaffTokens tokens;
    private final Transaction transaction;
    private final SystemClock clock;

    StandingResource(StaffTokens tokens, Transaction transaction, SystemClock clock) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Does the bearer of this token hold this role at this moment?")
    @APIResponse(responseCode = "200", description = "Yes, or no for whatever reason")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public StandingView stands(@NotNull @Valid StandingRequest request) {
        StaffRole role = StaffRole.named(request.role()).orElseThrow(() -> StaffProblems.invalid("role", "Role"));
        return new StandingView(
                transaction.call(() -> tokens.stands(request.tokenId(), request.staffId(), role, clock.instant())));
    }

    /** Whose standing is asked. */
    record StandingRequest(
            @NotNull UUID tokenId,
            @NotNull UUID staffId,
            @NotBlank @Size(max = 40) String role) {}

    /** The answer; good for this moment only. */
    record StandingView(boolean standing) {}
}
