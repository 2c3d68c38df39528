package dev.sekisho.charge.authorisation.rest;

import dev.sekisho.charge.authorisation.AuthorisationId;
import dev.sekisho.charge.authorisation.AuthorisePayment;
import dev.sekisho.charge.authorisation.ViewAuthorisation;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that the customer lets be held for a merchant. */
@Path("/v1/authorisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "authorisations")
class AuthorisationResource {

    private static final String OPERATION = "POST /v1/authorisations";

    private final AuthorisePayment authorise;
    private final ViewAuthorisation view;
    private final Idempotency idempotency;
    private final Caller caller;

    AuthorisationResource(AuthorisePayment authorise, ViewAuthorisation view, Idempotency idempotency, Caller caller) {
        this.authorise = authorise;
        this.view = view;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have money of the wallet held for a merchant",
            description =
                    "It stays in the wallet and cannot be spent otherwise until the merchant is paid, gives it up,"
                            + " or the time is over.")
    @APIResponse(
            responseCode = "201",
            description = "Held",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key is known: the authorisation as it stands",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not an authorisation, or no Idempotency-Key",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "The same is under way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "authorisation-refused with its rule (NOT_ACCEPTED_HERE: not at this merchant, shop or terminal now),"
                            + " or idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response authorise(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid AuthorisationRequest body) {
        WalletId own = own();
        Once<AuthorisationView> once = idempotency.once(
                new IdempotentCall(own.toString(), OPERATION, key, body),
                AuthorisationView.class,
                () -> AuthorisationView.of(authorise.authorise(AuthorisationId.random(), payment(own, body))));
        AuthorisationView made = once.answer();
        if (made.state() == AuthorisationView.State.REFUSED) {
            throw ProblemException.of(422, "authorisation-refused", "The money is not held")
                    .with("authorisationId", made.authorisationId())
                    .with("rule", made.rule())
                    .build();
        }
        return once.replayed()
                ? Response.ok(authorisation(made.authorisationId())).build()
                : Response.status(Response.Status.CREATED).entity(made).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the customer's own authorisations")
    @APIResponse(
            responseCode = "200",
            description = "As it stands",
            content = @Content(schema = @Schema(implementation = AuthorisationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The customer has no such authorisation",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AuthorisationView authorisation(@PathParam("id") UUID id) {
        return view.of(new AuthorisationId(id), own())
                .map(AuthorisationView::of)
                .orElseThrow(MerchantAuthorisationResource::unknown);
    }

    private WalletId own() {
        return new WalletId(caller.accountId());
    }

    private static PaymentCommand payment(WalletId own, AuthorisationRequest body) {
        return new PaymentCommand(
                PaymentId.random(),
                own,
                new MerchantId(body.merchantId()),
                body.shop(),
                body.terminal(),
                Money.yen(body.amountYen()));
    }
}
