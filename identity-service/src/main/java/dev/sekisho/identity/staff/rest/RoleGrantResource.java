package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.ApproveRole;
import dev.sekisho.identity.staff.EndRole;
import dev.sekisho.identity.staff.ProposeRole;
import dev.sekisho.identity.staff.RoleWish;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Roles: proposed by one person, approved by another, taken away by any one. */
@Path("/v1/role-grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:access-admin")
@Tag(name = "staff")
class RoleGrantResource {

    private final ProposeRole propose;
    private final ApproveRole approve;
    private final EndRole end;
    private final Acting acting;
    private final SystemClock clock;

    RoleGrantResource(ProposeRole propose, ApproveRole approve, EndRole end, Acting acting, SystemClock clock) {
        this.propose = propose;
        this.approve = approve;
        this.end = end;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Propose a role; worth nothing until another person approves")
    @APIResponse(responseCode = "201", description = "The proposal")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem role-refused: LEFT, NOT_FOR_THIS_EMPLOYER, END_MISSING, END_PAST")
    public GrantView propose(@NotNull @Valid GrantRequest request) {
        return GrantView.of(StaffProblems.resultOf(propose.propose(acting.actor(), request.wish(), clock.instant())));
    }

    @POST
    @Path("/{grantId}/approvals")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put a proposed role in force: another human than who proposed it, and than who gets it")
    @APIResponse(responseCode = "200", description = "The grant in force")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem grant-decided")
    @APIResponse(
            responseCode = "422",
            description = "Problem approval-refused: SAME_PERSON, OWN_GRANT; or role-refused: LEFT, END_PAST")
    public GrantView approve(@PathParam("grantId") UUID grantId) {
        return GrantView.of(StaffProblems.resultOf(approve.approve(acting.actor(), grantId, clock.instant())));
    }

    @DELETE
    @Path("/{grantId}")
    @Operation(summary = "Take a role away, at once")
    @APIResponse(responseCode = "204", description = "The role is not held")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void end(@PathParam("grantId") UUID grantId) {
        StaffProblems.resultOf(end.end(acting.actor(), grantId, clock.instant()));
    }

    /** Which role for whom; an end only where one is wanted, a bank only for a bank's user. */
    record GrantRequest(
            @NotNull UUID staffId,
            @NotBlank @Size(max = 40) String role,

            @Pattern(regexp = "[0-9]{4}") String bankCode,

            @Size(max = 40) String endsAt) {

        RoleWish wish() {
            StaffRole wanted = StaffRole.named(role).orElseThrow(() -> StaffProblems.invalid("role", "Role"));
            return new RoleWish(staffId, wanted, Optional.ofNullable(bankCode).map(BankCode::new), end());
        }

        private Optional<Instant> end() {
            try {
                return Optional.ofNullable(endsAt).map(Instant::parse);
            } catch (DateTimeException noInstant) {
                throw StaffProblems.invalid("endsAt", "Instant");
            }
        }
    }
}
