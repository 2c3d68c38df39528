package dev.sekisho.charge.reversal.rest;

import dev.sekisho.charge.reversal.PostedReversal;
import dev.sekisho.charge.reversal.RefusedReversal;
import dev.sekisho.charge.reversal.Reversal;
import dev.sekisho.charge.reversal.ReversalAnswer;
import dev.sekisho.charge.reversal.ReversalCommand;
import dev.sekisho.charge.reversal.ReversalId;
import dev.sekisho.charge.reversal.ReverseCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reversals of stolen charges, asked for by cases. */
@Path("/internal/v1/wallets/{walletId}/reversals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reversals")
class ReversalResource {

    private final ReverseCharge reverse;

    ReversalResource(ReverseCharge reverse) {
        this.reverse = reverse;
    }

    @PUT
    @Path("/{reversalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("service:compensation-service")
    @Operation(
            summary = "Take stolen money back out of a frozen wallet",
            description = "The same again takes nothing twice; one that was refused is decided anew.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back, now or before",
            content = @Content(schema = @Schema(implementation = ReversalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a reversal",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "reversal-refused with its rule, or reversal-id-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReversalView reverse(
            @PathParam("walletId") UUID walletId,
            @PathParam("reversalId") UUID reversalId,
            @NotNull @Valid ReversalRequest body) {
        ReversalAnswer answer = reverse.reverse(new ReversalCommand(
                new ReversalId(reversalId),
                new WalletId(walletId),
                new ChargeId(body.chargeId()),
                Money.yen(body.amountYen()),
                body.caseNumber()));
        if (answer instanceof ReversalAnswer.Decided decided) {
            return posted(decided.reversal());
        }
        throw ProblemException.of(422, "reversal-id-reused", "Something else was done under this id")
                .build();
    }

    private static ReversalView posted(Reversal reversal) {
        if (reversal instanceof PostedReversal posted) {
            return ReversalView.of(posted);
        }
        throw ProblemException.of(422, "reversal-refused", "Nothing is taken back")
                .with("reversalId", reversal.command().id().value())
                .with("rule", ((RefusedReversal) reversal).rule())
                .build();
    }
}
