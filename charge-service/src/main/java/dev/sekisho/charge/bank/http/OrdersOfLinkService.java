package dev.sekisho.charge.bank.http;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Debits and credits as link-service takes them: asked and inquired by our own id, idempotent both. */
@RegisterRestClient(configKey = "bank-orders")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/{kind}/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface OrdersOfLinkService {

    /** @param kind {@code debits} or {@code credits} */
    @PUT
    Uni<OrderOutcome> order(@PathParam("kind") String kind, @PathParam("id") UUID id, OrderRequest request);

    @POST
    @Path("/inquiries")
    Uni<OrderOutcome> inquire(@PathParam("kind") String kind, @PathParam("id") UUID id);

    @PUT
    @Path("/decision")
    Uni<OrderOutcome> decide(@PathParam("kind") String kind, @PathParam("id") UUID id, DecisionRequest request);
}
