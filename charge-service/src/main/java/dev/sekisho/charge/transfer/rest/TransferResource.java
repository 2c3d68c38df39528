package dev.sekisho.charge.transfer.rest;

import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.transfer.TransferCommand;
import dev.sekisho.charge.transfer.TransferMoney;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.idempotency.Once;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Transfers out of the customer's own wallet. */
@Path("/v1/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
class TransferResource {

    private static final String OPERATION = "POST /v1/transfers";

    private final TransferMoney transfer;
    private final Idempotency idempotency;
    private final Caller caller;

    TransferResource(TransferMoney transfer, Idempotency idempotency, Caller caller) {
        this.transfer = transfer;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("customer")
    @Operation(summary = "Send money to another wallet")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the transfer it made",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a transfer, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The same transfer is under way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "transfer-refused with its rule, or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response transfer(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid TransferRequest body) {
        WalletId own = new WalletId(caller.accountId());
        Once<TransferView> once = idempotency.once(
                new IdempotentCall(own.toString(), OPERATION, key, body),
                TransferView.class,
                () -> TransferView.of(transfer.transfer(new TransferCommand(
                        TransferId.random(),
                        own,
                        new WalletId(body.toWalletId()),
                        Money.yen(body.amountYen()),
                        Optional.ofNullable(body.stepUpId()).map(StepUpId::new)))));
        TransferView made = once.answer();
        if (made.state() == TransferView.State.REFUSED) {
            throw ProblemException.of(422, "transfer-refused", "The transfer is refused")
                    .with("transferId", made.transferId())
                    .with("rule", made.rule())
                    .build();
        }
        return Response.status(once.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .entity(made)
                .build();
    }
}
