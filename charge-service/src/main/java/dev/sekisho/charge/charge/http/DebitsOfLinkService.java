package dev.sekisho.charge.charge.http;

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

/** Debits as link-service takes them: asked and inquired by the charge's id, idempotent both. */
@RegisterRestClient(configKey = "debits")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/debits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface DebitsOfLinkService {

    @PUT
    @Path("/{chargeId}")
    Uni<DebitOutcome> debit(@PathParam("chargeId") UUID chargeId, DebitRequest request);

    @POST
    @Path("/{chargeId}/inquiries")
    Uni<DebitOutcome> inquire(@PathParam("chargeId") UUID chargeId);
}
