package dev.sekisho.charge.link.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question about links that link-service answers to this service. */
@RegisterRestClient(configKey = "links")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/links")
@Produces(MediaType.APPLICATION_JSON)
interface LinksOfLinkService {

    @GET
    @Path("/{id}")
    LinkAnswer link(@PathParam("id") UUID id);
}
