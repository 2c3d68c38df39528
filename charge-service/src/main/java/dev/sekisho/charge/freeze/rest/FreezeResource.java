package dev.sekisho.charge.freeze.rest;

import dev.sekisho.charge.freeze.FreezeAnswer;
import dev.sekisho.charge.freeze.FreezeCommand;
import dev.sekisho.charge.freeze.FreezeId;
import dev.sekisho.charge.freeze.FreezeRule;
import dev.sekisho.charge.freeze.FreezeWallet;
import dev.sekisho.charge.freeze.ReleaseAnswer;
import dev.sekisho.charge.freeze.ReleaseWallet;
import dev.sekisho.charge.freeze.ViewFreezes;
import dev.sekisho.charge.wallet.ViewWallet;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Freezes of wallets, imposed and released by cases, by identity-service's reviews, and by operations. */
@Path("/internal/v1/wallets/{walletId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"service:compensation-service", "service:identity-service", "service:operations-tool", "staff:operations"
})
@Tag(name = "freezes")
class FreezeResource {

    private final FreezeWallet freeze;
    private final ReleaseWallet release;
    private final ViewFreezes view;
    private final ViewWallet viewWallet;
    private final Caller caller;

    FreezeResource(FreezeWallet freeze, ReleaseWallet release, ViewFreezes view, ViewWallet viewWallet, Caller caller) {
        this.freeze = freeze;
        this.release = release;
        this.view = view;
        this.viewWallet = viewWallet;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "A wallet's money, and what freezes it",
            description = "pendingYen is what is under way to it, and what left it for a bank that may yet return it.")
    @APIResponse(
            responseCode = "200",
            description = "The wallet; empty and free if it was never seen",
            content = @Content(schema = @Schema(implementation = FrozenWalletView.class)))
    public FrozenWalletView wallet(@PathParam("walletId") UUID walletId) {
        WalletId id = new WalletId(walletId);
        return FrozenWalletView.of(viewWallet.inFull(id), view.of(id));
    }

    @PUT
    @Path("/freezes/{freezeId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Freeze a wallet, or raise a freeze",
            description =
                    "Once this is answered, nothing that it stops is decided any more. The same again does nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The freeze stands",
            content = @Content(schema = @Schema(implementation = FreezeView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a freeze; HOLD has an end and nothing else has",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "freeze-refused with its rule; asking again is of no use",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FreezeView freeze(
            @PathParam("walletId") UUID walletId,
            @PathParam("freezeId") UUID freezeId,
            @NotNull @Valid FreezeRequest body) {
        FreezeAnswer answer = freeze.freeze(command(walletId, freezeId, body));
        if (answer instanceof FreezeAnswer.Stands stands) {
            return FreezeView.of(stands);
        }
        throw ProblemException.of(422, "freeze-refused", "The freeze is not imposed")
                .with("rule", ((FreezeAnswer.Refused) answer).rule())
                .build();
    }

    @DELETE
    @Path("/freezes/{freezeId}")
    @Operation(
            summary = "Release one freeze of a wallet; the others stay",
            description = "One never seen is released as well: an order to freeze that comes later is refused.")
    @APIResponse(
            responseCode = "200",
            description = "It is released, now or before; without grade and since if it never stood",
            content = @Content(schema = @Schema(implementation = FreezeView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Problem release-refused {rule}: a case's freeze is released by whoever imposed it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public FreezeView release(@PathParam("walletId") UUID walletId, @PathParam("freezeId") UUID freezeId) {
        ReleaseAnswer answer = release.release(new WalletId(walletId), new FreezeId(freezeId), caller.principal());
        if (answer instanceof ReleaseAnswer.Released released) {
            return FreezeView.of(released);
        }
        throw ProblemException.of(422, "release-refused", "The freeze is not released")
                .with("rule", FreezeRule.OF_A_CASE)
                .build();
    }

    private FreezeCommand command(UUID walletId, UUID freezeId, FreezeRequest body) {
        var endsAt = Optional.ofNullable(body.endsAt()).map(end -> end.truncatedTo(ChronoUnit.MICROS));
        if (FreezeCommand.endsWrongly(body.grade(), endsAt)) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .detail("endsAt belongs to HOLD, and to nothing else")
                    .build();
        }
        return new FreezeCommand(
                new FreezeId(freezeId),
                new WalletId(walletId),
                body.grade(),
                endsAt,
                Optional.ofNullable(body.caseNumber()),
                body.reason(),
                caller.principal());
    }
}
