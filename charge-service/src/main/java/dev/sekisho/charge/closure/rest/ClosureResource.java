package dev.sekisho.charge.closure.rest;

import dev.sekisho.charge.closure.CloseWallet;
import dev.sekisho.charge.closure.Closure;
import dev.sekisho.charge.closure.ClosureAnswer;
import dev.sekisho.charge.closure.ClosureId;
import dev.sekisho.charge.closure.ClosureKey;
import dev.sekisho.charge.closure.Closures;
import dev.sekisho.charge.closure.PayingClosure;
import dev.sekisho.charge.closure.RefusedClosure;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an owner closes the wallet. */
@Path("/v1/wallet/closures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "wallet")
class ClosureResource {

    private final CloseWallet close;
    private final Closures closures;
    private final Caller caller;

    ClosureResource(CloseWallet close, Closures closures, Caller caller) {
        this.close = close;
        this.closures = closures;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Close the wallet, and pay what it holds to a linked bank account of the owner",
            description = "The same Idempotency-Key never pays twice. Asked again of a closed wallet that something was"
                    + " returned to, it pays that out. The account itself is closed at identity-service afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "The wallet is closed",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the closure as it stands",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The bank's answer is not known yet, and the wallet moves nothing: look at Location",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a closure, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "closure-refused with its rule, or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not possible just now; ask again under the same key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response close(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ClosureRequest body) {
        ClosureKey own = new ClosureKey(new WalletId(caller.accountId()), IdempotentCall.requireKey(key));
        ClosureAnswer answer = close.close(
                own,
                new LinkId(body.linkId()),
                Optional.ofNullable(body.stepUpId()).map(StepUpId::new));
        if (answer instanceof ClosureAnswer.Made made) {
            return answer(made.closure(), Response.Status.CREATED);
        }
        if (answer instanceof ClosureAnswer.Known known) {
            return answer(known.closure(), Response.Status.OK);
        }
        throw ProblemException.of(422, "idempotency-key-reused", "This key was used for another request")
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the owner's own closures")
    @APIResponse(
            responseCode = "200",
            description = "The closure as it stands",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The owner asked for no such closure",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ClosureView closure(@PathParam("id") UUID id) {
        return closures.find(new ClosureId(id), new WalletId(caller.accountId()))
                .map(ClosureView::of)
                .orElseThrow(() -> ProblemException.of(404, "closure-unknown", "There is no such closure")
                        .build());
    }

    private static Response answer(Closure closure, Response.Status whenEnded) {
        if (closure instanceof RefusedClosure refused) {
            throw ProblemException.of(422, "closure-refused", "The wallet is not closed")
                    .with("closureId", refused.head().id().value())
                    .with("rule", refused.rule())
                    .build();
        }
        return Response.status(closure instanceof PayingClosure ? Response.Status.ACCEPTED : whenEnded)
                .location(URI.create("/v1/wallet/closures/" + closure.head().id()))
                .entity(ClosureView.of(closure))
                .build();
    }
}
