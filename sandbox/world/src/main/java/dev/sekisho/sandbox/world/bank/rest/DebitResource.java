package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.DebitOrder;
import dev.sekisho.sandbox.world.bank.Mandate;
import dev.sekisho.sandbox.world.bank.RequestIdReused;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.fault.rest.Strike;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A bank's debit interface: one booking per request id, whoever asks how often. */
@Path("/banks/{code}/api/debits")
class DebitResource {

    private static final String BEARER = "Bearer ";

    private final BankDirectory directory;
    private final BankClient client;
    private final Strike strike;

    DebitResource(BankDirectory directory, BankClient client, Strike strike) {
        this.directory = directory;
        this.client = client;
        this.strike = strike;
    }

    @POST
    @Faulty(value = "bank", holdsByItself = true)
    @Operation(summary = "Debits the account of the mandate; idempotent by request_id")
    public DebitView debit(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Valid @NotNull DebitRequest request) {
        Bank bank = directory.bank(code);
        var order = new DebitOrder(request.requestId(), mandate(bank, authorization), Money.yen(request.amount()));
        try {
            return DebitView.of(bank.debits().take(order, strike::hold));
        } catch (RequestIdReused e) {
            throw Problems.of(422, "request-id-reused", "the request id was used for another account or amount");
        }
    }

    @GET
    @Path("/{requestId}")
    @Faulty("bank")
    @Operation(summary = "What became of a request")
    public Response inquire(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("requestId") String requestId) {
        client.requireBasic(authorization);
        var desk = directory.bank(code).debits();
        // In this order: a request that is decided in between is found by the second look.
        boolean processing = desk.isProcessing(requestId);
        var decision = desk.decision(requestId);
        if (decision.isPresent()) {
            return Response.ok(DebitView.of(decision.get())).build();
        }
        return processing
                ? Response.ok(DebitView.PROCESSING).build()
                : Response.status(Response.Status.NOT_FOUND)
                        .entity(DebitView.UNKNOWN)
                        .build();
    }

    private static Mandate mandate(Bank bank, String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw unauthorized();
        }
        return bank.mandates().find(authorization.substring(BEARER.length())).orElseThrow(DebitResource::unauthorized);
    }

    private static RuntimeException unauthorized() {
        return Problems.of(401, "unauthorized", "there is no such mandate");
    }
}
