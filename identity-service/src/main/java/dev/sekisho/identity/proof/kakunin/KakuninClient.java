package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.identity.account.IdentityMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The interface of the vendor kakunin, raw. */
@RegisterRestClient(configKey = "kakunin")
@ClientHeaderParam(name = "X-Api-Key", value = "${sekisho.identity.kakunin.api-key}")
@Path("/ekyc/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KakuninClient {

    @POST
    SessionOpened open(SessionWish wish);

    @GET
    @Path("/{id}")
    KakuninEvent result(@PathParam("id") String sessionId);

    @DELETE
    @Path("/{id}/personal-data")
    void forget(@PathParam("id") String sessionId);

    /** For whom a session is, in our words, and how they are to be checked. */
    record SessionWish(UUID externalId, IdentityMethod method) {}

    /** The vendor's session. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SessionOpened(String sessionId, URI url) {}
}
