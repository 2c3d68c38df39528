package dev.sekisho.charge.payment.rest;

import dev.sekisho.charge.commit.Committer;
import dev.sekisho.charge.payment.Payment;
import dev.sekisho.charge.payment.PaymentAnswer;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentKey;
import dev.sekisho.charge.payment.PaymentOrder;
import dev.sekisho.charge.payment.RefusedPayment;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments from the customer's own wallet. */
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
class PaymentResource {

    /** A till waits no longer for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Committer<PaymentOrder, PaymentAnswer> pay;
    private final Caller caller;

    PaymentResource(Committer<PaymentOrder, PaymentAnswer> pay, Caller caller) {
        this.pay = pay;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("customer")
    @Operation(summary = "Pay a merchant from the wallet")
    @APIResponse(
            responseCode = "201",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the payment it made",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not a payment, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "payment-refused with its rule (NOT_ACCEPTED_HERE: not at this merchant, shop or terminal now), or"
                            + " idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "too-busy: nothing was done; come again under the same key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response pay(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PaymentRequest body) {
        WalletId own = new WalletId(caller.accountId());
        PaymentKey known = new PaymentKey(own, IdempotentCall.requireKey(key));
        PaymentAnswer answer = pay.carryOut(new PaymentOrder(known, command(own, body)), PATIENCE);
        if (answer instanceof PaymentAnswer.Decided decided) {
            return answer(decided.payment(), Response.Status.CREATED);
        }
        if (answer instanceof PaymentAnswer.Known before) {
            return answer(before.payment(), Response.Status.OK);
        }
        throw ProblemException.of(422, "idempotency-key-reused", "This key was used for another request")
                .build();
    }

    private static Response answer(Payment payment, Response.Status whenMade) {
        if (payment instanceof RefusedPayment refused) {
            throw refusal(refused);
        }
        return Response.status(whenMade).entity(PaymentView.of(payment)).build();
    }

    private static PaymentCommand command(WalletId own, PaymentRequest body) {
        return new PaymentCommand(
                PaymentId.random(),
                own,
                new MerchantId(body.merchantId()),
                body.shop(),
                body.terminal(),
                Money.yen(body.amountYen()));
    }

    private static ProblemException refusal(RefusedPayment refused) {
        return ProblemException.of(422, "payment-refused", "The payment is refused")
                .with("paymentId", refused.command().id().value())
                .with("rule", refused.rule().told())
                .build();
    }
}
