package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.DismissStaff;
import dev.sekisho.identity.staff.EnterStaff;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Joiners and leavers. */
@Path("/v1/staff")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:access-admin")
@Tag(name = "staff")
class StaffResource {

    private final EnterStaff enter;
    private final DismissStaff dismiss;
    private final Acting acting;
    private final SystemClock clock;

    StaffResource(EnterStaff enter, DismissStaff dismiss, Acting acting, SystemClock clock) {
        this.enter = enter;
        this.dismiss = dismiss;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Enter a staff member; the code to enrol by is shown once")
    @APIResponse(responseCode = "201", description = "The account, without any role, and its enrolment code")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "409", description = "Problem staff-address-taken")
    public EnteredView enter(@NotNull @Valid NewStaffRequest request) {
        return EnteredView.of(StaffProblems.resultOf(enter.enter(acting.actor(), request.staff(), clock.instant())));
    }

    @DELETE
    @Path("/{staffId}")
    @Operation(summary = "Somebody leaves: roles, tokens and secrets end at once")
    @APIResponse(responseCode = "204", description = "Nothing of the account is good any more")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void leave(@PathParam("staffId") UUID staffId) {
        StaffProblems.resultOf(dismiss.dismiss(acting.actor(), staffId, clock.instant()));
    }
}
