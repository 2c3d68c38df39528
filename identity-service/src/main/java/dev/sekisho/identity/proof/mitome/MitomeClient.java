package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The interface of the vendor mitome, raw. */
@RegisterRestClient(configKey = "mitome")
@ClientHeaderParam(name = "X-Mitome-Token", value = "${sekisho.identity.mitome.token}")
@Path("/mitome/applicants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface MitomeClient {

    @POST
    Opened open(@QueryParam("level") String level, Wish wish);

    @GET
    @Path("/{id}")
    MitomeApplicant applicant(@PathParam("id") String id);

    @DELETE
    @Path("/{id}/personal-data")
    void forget(@PathParam("id") String id);

    /** For whom an applicant is, in our words. */
    record Wish(UUID externalUserId) {}

    /** The vendor's applicant, and the page on which they act. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opened(String id, URI inspectionUrl) {}
}
