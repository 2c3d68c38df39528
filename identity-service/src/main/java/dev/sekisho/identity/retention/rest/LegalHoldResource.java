package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.retention.HoldGround;
import dev.sekisho.identity.retention.HoldRecords;
import dev.sekisho.identity.retention.LegalHold;
import dev.sekisho.identity.retention.StandingHold.HoldWish;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Legal holds: what is held is not destroyed, whatever the time. */
@Path("/v1/legal-holds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:mlro")
@Tag(name = "records")
class LegalHoldResource {

    private final HoldRecords hold;
    private final Acting acting;

    LegalHoldResource(HoldRecords hold, Acting acting) {
        this.hold = hold;
        this.acting = acting;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Hold the records of a subject, and with them of every account of the same person")
    @APIResponse(responseCode = "201", description = "The hold")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem records-decided: DESTROYED_BEFORE")
    public HoldView place(@NotNull @Valid HoldRequest request) {
        LegalHold placed = RetentionProblems.resultOf(hold.place(acting.actor(), request.wish(), acting.now()));
        return new HoldView(placed.id(), placed.placed().at());
    }

    @DELETE
    @Path("/{holdId}")
    @Operation(summary = "Lift a hold")
    @APIResponse(responseCode = "204", description = "The hold keeps nothing any more")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem records-decided: DECIDED")
    public void lift(@PathParam("holdId") UUID holdId) {
        RetentionProblems.resultOf(hold.lift(acting.actor(), holdId, acting.now()));
    }

    /** What is held and for what; the reference is a file's number, never a name. */
    record HoldRequest(
            @NotNull SubjectView kind,
            @NotNull UUID subjectId,
            @NotNull HoldGround ground,

            @NotNull @Pattern(regexp = "[A-Z]{2,10}-[A-Za-z0-9-]{1,50}") String reference) {

        HoldWish wish() {
            return new HoldWish(kind.of(subjectId), ground, reference);
        }
    }

    /** A hold that stands. */
    record HoldView(UUID holdId, Instant placedAt) {}
}
