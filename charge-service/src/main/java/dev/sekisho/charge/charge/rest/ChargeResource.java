package dev.sekisho.charge.charge.rest;

import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeAnswer;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.Refusal;
import dev.sekisho.charge.charge.RefusedCharge;
import dev.sekisho.charge.charge.RequestCharge;
import dev.sekisho.charge.charge.ViewCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charges of the customer's own wallet. */
@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "charges")
class ChargeResource {

    private final RequestCharge request;
    private final ViewCharge view;
    private final Caller caller;

    ChargeResource(RequestCharge request, ViewCharge view, Caller caller) {
        this.request = request;
        this.view = view;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("customer")
    @Operation(
            summary = "Charge the wallet from a linked bank account",
            description = "The same Idempotency-Key never charges twice and answers with the charge's present state.")
    @APIResponse(
            responseCode = "201",
            description = "Ended: POSTED, or VOIDED because the bank declined",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the charge as it stands",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The bank's answer is not known yet: look at Location",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a charge, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "charge-refused with the rules that bind, or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not possible just now; nothing was done",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response charge(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ChargeRequest body) {
        ChargeAnswer answer = request.request(keyOf(key), new LinkId(body.linkId()), Money.yen(body.amountYen()));
        if (answer instanceof ChargeAnswer.Made made) {
            return answer(made.charge(), Response.Status.CREATED);
        }
        if (answer instanceof ChargeAnswer.Known known) {
            return answer(known.charge(), Response.Status.OK);
        }
        if (answer instanceof ChargeAnswer.KeyReused) {
            throw ProblemException.of(422, "idempotency-key-reused", "This key was used for another request")
                    .build();
        }
        throw ProblemException.of(503, "link-service-unavailable", "The link cannot be looked up just now")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("customer")
    @Operation(summary = "One of the customer's own charges")
    @APIResponse(
            responseCode = "200",
            description = "The charge as it stands",
            content = @Content(schema = @Schema(implementation = ChargeView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer has no such charge",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ChargeView charge(@PathParam("id") UUID id) {
        return view.of(new ChargeId(id), new WalletId(caller.accountId()))
                .map(ChargeView::of)
                .orElseThrow(() -> ProblemException.of(404, "charge-unknown", "There is no such charge")
                        .build());
    }

    private ChargeKey keyOf(String key) {
        return new ChargeKey(new WalletId(caller.accountId()), IdempotentCall.requireKey(key));
    }

    private static Response answer(Charge charge, Response.Status whenEnded) {
        if (charge instanceof RefusedCharge refused) {
            throw refusal(refused);
        }
        Response.Status status = charge instanceof PendingCharge ? Response.Status.ACCEPTED : whenEnded;
        return Response.status(status)
                .location(URI.create("/v1/charges/" + charge.id()))
                .entity(ChargeView.of(charge))
                .build();
    }

    private static ProblemException refusal(RefusedCharge refused) {
        Refusal why = refused.refusal();
        return ProblemException.of(422, "charge-refused", "The charge is refused")
                .with("chargeId", refused.id().value())
                .with("rule", why.rule())
                .with("rules", why.rules())
                .with("remainingYen", why.remaining().map(Money::yen).orElse(null))
                .with("renewsAt", why.renewsAt().orElse(null))
                .build();
    }
}
