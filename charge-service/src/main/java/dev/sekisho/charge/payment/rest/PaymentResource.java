package dev.sekisho.charge.payment.rest;

import dev.sekisho.charge.payment.PayMerchant;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
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

    private static final String OPERATION = "POST /v1/payments";

    private final PayMerchant pay;
    private final Idempotency idempotency;
    private final Caller caller;

    PaymentResource(PayMerchant pay, Idempotency idempotency, Caller caller) {
        this.pay = pay;
        this.idempotency = idempotency;
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
            responseCode = "409",
            description = "The same payment is under way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "payment-refused with its rule, or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response pay(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid PaymentRequest body) {
        WalletId own = new WalletId(caller.accountId());
        Once<PaymentView> once = idempotency.once(
                new IdempotentCall(own.toString(), OPERATION, key, body),
                PaymentView.class,
                () -> PaymentView.of(pay.pay(command(own, body))));
        PaymentView payment = once.answer();
        if (payment.state() == PaymentView.State.REFUSED) {
            throw refusal(payment);
        }
        return Response.status(once.replayed() ? Response.Status.OK : Response.Status.CREATED)
                .entity(payment)
                .build();
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

    private static ProblemException refusal(PaymentView payment) {
        return ProblemException.of(422, "payment-refused", "The payment is refused")
                .with("paymentId", payment.paymentId())
                .with("rule", payment.rule())
                .build();
    }
}
