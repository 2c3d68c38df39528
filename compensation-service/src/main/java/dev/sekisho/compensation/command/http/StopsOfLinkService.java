package dev.sekisho.compensation.command.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where link-service takes stops of links. */
@RegisterRestClient(configKey = "link-stops")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/links/{linkId}/stops/{stopId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface StopsOfLinkService {

    @PUT
    StoppedLink stop(@PathParam("linkId") UUID link, @PathParam("stopId") UUID stop, AskedStop asked);

    @DELETE
    StoppedLink lift(@PathParam("linkId") UUID link, @PathParam("stopId") UUID stop);

    /** A stop as it is asked for. */
    record AskedStop(String reason, String caseNumber) {}

    /** The link as it is now. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StoppedLink(UUID linkId, String state) {}
}
