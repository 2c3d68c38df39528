package dev.sekisho.charge.payout.rest;

import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PayoutAnswer;
import dev.sekisho.charge.payout.PayoutKey;
import dev.sekisho.charge.payout.Payouts;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.RefusedPayout;
import dev.sekisho.charge.payout.RequestPayout;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
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

/** Payouts of the customer's own wallet. */
@Path("/v1/payouts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payouts")
class PayoutResource {

    private final RequestPayout request;
    private final Payouts payouts;
    private final Caller caller;

    PayoutResource(RequestPayout request, Payouts payouts, Caller caller) {
        this.request = request;
        this.payouts = payouts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("customer")
    @Operation(
            summary = "Pay money out of the wallet to a linked bank account",
            description = "The same Idempotency-Key never pays twice and answers with the payout's present state.")
    @APIResponse(
            responseCode = "201",
            description = "Ended: POSTED, or RETURNED because the bank declined",
            content = @Content(schema = @Schema(implementation = PayoutView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the payout as it stands",
            content = @Content(schema = @Schema(implementation = PayoutView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The bank's answer is not known yet: look at Location",
            content = @Content(schema = @Schema(implementation = PayoutView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a payout, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "payout-refused with its rule, or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not possible just now; nothing was done",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response payOut(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PayoutRequest body) {
        PayoutAnswer answer = request.request(
                keyOf(key),
                new LinkId(body.linkId()),
                Money.yen(body.amountYen()),
                Optional.ofNullable(body.stepUpId()).map(StepUpId::new));
        if (answer instanceof PayoutAnswer.Made made) {
            return answer(made.payout(), Response.Status.CREATED);
        }
        if (answer instanceof PayoutAnswer.Known known) {
            return answer(known.payout(), Response.Status.OK);
        }
        if (answer instanceof PayoutAnswer.KeyReused) {
            throw ProblemException.of(422, "idempotency-key-reused", "This key was used for another request")
                    .build();
        }
        throw ProblemException.of(503, "link-service-unavailable", "The link cannot be looked up just now")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("customer")
    @Operation(summary = "One of the customer's own payouts")
    @APIResponse(
            responseCode = "200",
            description = "The payout as it stands",
            content = @Content(schema = @Schema(implementation = PayoutView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer has no such payout",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PayoutView payout(@PathParam("id") UUID id) {
        return payouts.find(new PayoutId(id), new WalletId(caller.accountId()))
                .map(PayoutView::of)
                .orElseThrow(() -> ProblemException.of(404, "payout-unknown", "There is no such payout")
                        .build());
    }

    private PayoutKey keyOf(String key) {
        return new PayoutKey(new WalletId(caller.accountId()), IdempotentCall.requireKey(key));
    }

    private static Response answer(Payout payout, Response.Status whenEnded) {
        if (payout instanceof RefusedPayout refused) {
            throw ProblemException.of(422, "payout-refused", "The payout is refused")
                    .with("payoutId", refused.head().id().value())
                    .with("rule", refused.rule())
                    .build();
        }
        return Response.status(payout instanceof PendingPayout ? Response.Status.ACCEPTED : whenEnded)
                .location(URI.create("/v1/payouts/" + payout.head().id()))
                .entity(PayoutView.of(payout))
                .build();
    }
}
