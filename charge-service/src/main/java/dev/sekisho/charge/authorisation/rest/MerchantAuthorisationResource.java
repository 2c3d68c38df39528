package dev.sekisho.charge.authorisation.rest;

import dev.sekisho.charge.authorisation.Authorisation;
import dev.sekisho.charge.authorisation.AuthorisationId;
import dev.sekisho.charge.authorisation.CaptureAnswer;
import dev.sekisho.charge.authorisation.CaptureAuthorisation;
import dev.sekisho.charge.authorisation.CapturedAuthorisation;
import dev.sekisho.charge.authorisation.EndAuthorisation;
import dev.sekisho.charge.authorisation.ViewAuthorisation;
import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What a merchant does with money that is held for it; another merchant's is not there. */
@Path("/v1/merchants/{merchantId}/authorisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL})
@Tag(name = "authorisations")
class MerchantAuthorisationResource {

    private final CaptureAuthorisation capture;
    private final EndAuthorisation end;
    private final ViewAuthorisation view;
    private final MerchantGate gate;

    MerchantAuthorisationResource(
            CaptureAuthorisation capture, EndAuthorisation end, ViewAuthorisation view, MerchantGate gate) {
        this.capture = capture;
        this.end = end;
        this.view = view;
        this.gate = gate;
    }

    @GET
    @Operation(summary = "Money that is or was held for the merchant")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The merchant has no such authorisation",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AuthorisationView authorisation(@PathParam("merchantId") UUID merchantId, @PathParam("id") UUID id) {
        return view.of(new AuthorisationId(id), own(merchantId))
                .map(AuthorisationView::of)
                .orElseThrow(MerchantAuthorisationResource::unknown);
    }

    @PUT
    @Path("/capture")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have the merchant paid out of held money",
            description = "Once, in whole or in part; the rest is free. The same again pays nothing twice.")
    @APIResponse(
            responseCode = "200",
            description = "Paid, now or before",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a capture",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "The merchant has no such authorisation",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "capture-refused with its rule, or authorisation-ended",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AuthorisationView capture(
            @PathParam("merchantId") UUID merchantId, @PathParam("id") UUID id, @NotNull @Valid CaptureRequest body) {
        CaptureAnswer answer = capture.capture(new AuthorisationId(id), own(merchantId), Money.yen(body.amountYen()));
        if (answer instanceof CaptureAnswer.Captured captured) {
            return AuthorisationView.of(captured.authorisation());
        } else if (answer instanceof CaptureAnswer.Refused refused) {
            throw ProblemException.of(422, "capture-refused", "The merchant is not paid")
                    .with("rule", refused.rule())
                    .build();
        } else if (answer instanceof CaptureAnswer.Ended) {
            throw ended();
        }
        throw unknown();
    }

    @PUT
    @Path("/void")
    @Operation(summary = "Give held money up", description = "All of it is free at once. The same again does nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing is held, now or since before",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The merchant has no such authorisation",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "authorisation-ended: the merchant was paid; a refund gives money back",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AuthorisationView giveUp(@PathParam("merchantId") UUID merchantId, @PathParam("id") UUID id) {
        Authorisation now = end.giveUp(new AuthorisationId(id), own(merchantId))
                .orElseThrow(MerchantAuthorisationResource::unknown);
        if (now instanceof CapturedAuthorisation) {
            throw ended();
        }
        return AuthorisationView.of(now);
    }

    private MerchantId own(UUID merchantId) {
        MerchantId merchant = new MerchantId(merchantId);
        if (!gate.opensTo(merchant)) {
            throw unknown();
        }
        return merchant;
    }

    private static ProblemException ended() {
        return ProblemException.of(422, "authorisation-ended", "Nothing is held by it any more")
                .build();
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "authorisation-unknown", "There is no such authorisation")
                .build();
    }

    /** How much of the held money is paid. */
    record CaptureRequest(
            @Min(1) @Max(AuthorisationRequest.MOST_YEN) @Schema(description = "Whole yen, at most what is held")
            long amountYen) {}
}
