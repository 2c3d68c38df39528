package dev.sekisho.charge.refund.rest;

import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.charge.refund.PostedRefund;
import dev.sekisho.charge.refund.Refund;
import dev.sekisho.charge.refund.RefundAnswer;
import dev.sekisho.charge.refund.RefundCommand;
import dev.sekisho.charge.refund.RefundId;
import dev.sekisho.charge.refund.RefundPayment;
import dev.sekisho.charge.refund.RefusedRefund;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a merchant gives back of its own payments. */
@Path("/v1/merchants/{merchantId}/payments/{paymentId}/refunds/{refundId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
class RefundResource {

    private final RefundPayment refund;
    private final MerchantGate gate;

    RefundResource(RefundPayment refund, MerchantGate gate) {
        this.refund = refund;
        this.gate = gate;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL})
    @Operation(
            summary = "Give money of a payment back to the wallet that paid",
            description = "In parts as well, never more than was paid. The same again gives nothing twice; one that was"
                    + " refused is decided anew.")
    @APIResponse(
            responseCode = "200",
            description = "Given back, now or before",
            content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a refund",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "Not the caller's merchant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "refund-refused with its rule, or refund-id-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RefundView refund(
            @PathParam("merchantId") UUID merchantId,
            @PathParam("paymentId") UUID paymentId,
            @PathParam("refundId") UUID refundId,
            @NotNull @Valid RefundRequest body) {
        MerchantId merchant = new MerchantId(merchantId);
        if (!gate.opensTo(merchant)) {
            throw ProblemException.of(404, "merchant-unknown", "There is no such merchant")
                    .build();
        }
        RefundAnswer answer = refund.refund(new RefundCommand(
                new RefundId(refundId), merchant, new PaymentId(paymentId), Money.yen(body.amountYen())));
        if (answer instanceof RefundAnswer.Decided decided) {
            return posted(decided.refund());
        }
        throw ProblemException.of(422, "refund-id-reused", "Something else was done under this id")
                .build();
    }

    private static RefundView posted(Refund refund) {
        if (refund instanceof PostedRefund posted) {
            return new RefundView(
                    posted.command().id().value(),
                    posted.command().paymentId().value(),
                    posted.command().amount().yen(),
                    posted.at());
        }
        throw ProblemException.of(422, "refund-refused", "Nothing is given back")
                .with("rule", ((RefusedRefund) refund).rule())
                .build();
    }

    /** How much is given back. */
    record RefundRequest(
            @Min(1) @Max(RefundRequest.MOST_YEN) @Schema(description = "Whole yen")
            long amountYen) {

        /** As much as a payment may be at most. */
        static final long MOST_YEN = 10_000_000;
    }

    /** A refund that was made; whose wallet has the money again is not said. */
    record RefundView(UUID refundId, UUID paymentId, long amountYen, Instant at) {}
}
