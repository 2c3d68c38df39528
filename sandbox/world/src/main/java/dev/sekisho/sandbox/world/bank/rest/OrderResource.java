package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.BankOrder;
import dev.sekisho.sandbox.world.bank.Direction;
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

/** A bank's interface for debits and credits: one booking per request id, whoever asks how often. */
@Path("/banks/{code}/api/{kind: debits|credits}")
class OrderResource {

    private static final String BEARER = "Bearer ";

    private final BankDirectory directory;
    private final BankClient client;
    private final Strike strike;

    OrderResource(BankDirectory directory, BankClient client, Strike strike) {
        this.directory = directory;
        this.client = client;
        this.strike = strike;
    }

    @POST
    @Faulty(value = "bank", holdsByItself = true)
    @Operation(summary = "Debits or credits the account of the mandate; idempotent by request_id")
    public OrderView order(
            @PathParam("code") String code,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Valid @NotNull OrderRequest request) {
        Bank bank = directory.bank(code);
        var order = new BankOrder(
                request.requestId(), direction(kind), mandate(bank, authorization), Money.yen(request.amount()));
        try {
            boolean stopped = strike.stopsService() && order.direction() == Direction.DEBIT;
            return OrderView.of(
                    stopped ? bank.orders().decline(order) : bank.orders().take(order, strike::hold));
        } catch (RequestIdReused e) {
            throw Problems.of(
                    422, "request-id-reused", "the request id was used for another account, amount or direction");
        }
    }

    @GET
    @Path("/{requestId}")
    @Faulty("bank")
    @Operation(summary = "What became of a request")
    public Response inquire(
            @PathParam("code") String code,
            @PathParam("kind") String kind,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("requestId") String requestId) {
        client.requireBasic(authorization);
        var desk = directory.bank(code).orders();
        // In this order: a request that is decided in between is found by the second look.
        boolean processing = desk.isProcessing(requestId);
        var decision = desk.decision(requestId).filter(made -> made.direction() == direction(kind));
        if (decision.isPresent()) {
            return Response.ok(OrderView.of(decision.get())).build();
        }
        return processing
                ? Response.ok(OrderView.processing(requestId)).build()
                : Response.status(Response.Status.NOT_FOUND)
                        .entity(OrderView.unknown(requestId))
                        .build();
    }

    private static Mandate mandate(Bank bank, String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw unauthorized();
        }
        return bank.mandates().find(authorization.substring(BEARER.length())).orElseThrow(OrderResource::unauthorized);
    }

    private static Direction direction(String kind) {
        return kind.equals("debits") ? Direction.DEBIT : Direction.CREDIT;
    }

    private static RuntimeException unauthorized() {
        return Problems.of(401, "unauthorized", "there is no such mandate");
    }
}
