package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.retention.DestroyRecords;
import dev.sekisho.identity.retention.Destruction;
import dev.sekisho.identity.retention.DoneDestruction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Destroys keys, and with them the personal data of whoever they were for: two persons, and never too early. */
@Path("/v1/destructions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:access-admin")
@Tag(name = "records")
class DestructionResource {

    private static final String KEPT = "Problem records-kept: KEPT with keepUntil, HELD, NOT_ENDED; or records-decided:"
            + " DECIDED, PROPOSED_BEFORE, DESTROYED_BEFORE";

    private final DestroyRecords destroy;
    private final Acting acting;

    DestructionResource(DestroyRecords destroy, Acting acting) {
        this.destroy = destroy;
        this.acting = acting;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Propose to destroy the records of a person's accounts, or of a staff member who left")
    @APIResponse(responseCode = "201", description = "The proposal; nothing is destroyed until another person approves")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = KEPT)
    @APIResponse(responseCode = "422", description = "Problem approval-refused: OWN_RECORDS")
    public DestructionView propose(@NotNull @Valid DestructionRequest request) {
        return DestructionView.of(RetentionProblems.resultOf(
                destroy.propose(acting.actor(), request.kind().of(request.subjectId()), acting.now())));
    }

    @POST
    @Path("/{destructionId}/approvals")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Destroy the keys: another human than who proposed it; there is no way back")
    @APIResponse(responseCode = "200", description = "None of the subject's texts opens any more")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = KEPT)
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON, OWN_RECORDS")
    public DestructionView approve(@PathParam("destructionId") UUID destructionId) {
        return DestructionView.of(
                RetentionProblems.resultOf(destroy.approve(acting.actor(), destructionId, acting.now())));
    }

    /** Whose records. */
    record DestructionRequest(
            @NotNull SubjectView kind, @NotNull UUID subjectId) {}

    /** How far it came. @param doneAt null until it is done */
    record DestructionView(UUID destructionId, String state, Instant doneAt) {

        static DestructionView of(Destruction destruction) {
            return destruction instanceof DoneDestruction done
                    ? new DestructionView(done.id(), "DONE", done.approved().at())
                    : new DestructionView(destruction.id(), "PROPOSED", null);
        }
    }
}
