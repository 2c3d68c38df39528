package dev.sekisho.identity.retention.rest;

import dev.sekisho.identity.account.EndReason;
import dev.sekisho.identity.retention.CloseAccount;
import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.kernel.id.AccountId;
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

/** Ends relations with customers. */
@Path("/v1/accounts/{accountId}/closures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:support-supervisor")
@Tag(name = "records")
class ClosureResource {

    private final CloseAccount close;
    private final Acting acting;

    ClosureResource(CloseAccount close, Acting acting) {
        this.close = close;
        this.acting = acting;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Close an account: nobody signs in, nothing is cleared, the records are kept for seven years")
    @APIResponse(responseCode = "201", description = "When it ended and until when its records are kept")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem account-closed")
    public ClosureView close(@PathParam("accountId") UUID accountId, @NotNull @Valid ClosureRequest request) {
        Retention retention = RetentionProblems.resultOf(
                close.close(acting.actor(), new AccountId(accountId), request.reason(), acting.now()));
        return new ClosureView(accountId, retention.endedAt(), retention.keepUntil());
    }

    /** Why it ends. */
    record ClosureRequest(@NotNull EndReason reason) {}

    /** How long its records are kept. */
    record ClosureView(UUID accountId, Instant endedAt, Instant keepUntil) {}
}
