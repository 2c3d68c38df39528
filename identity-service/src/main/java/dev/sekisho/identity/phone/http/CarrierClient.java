package dev.sekisho.identity.phone.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The carriers' lookup, raw. */
@RegisterRestClient(configKey = "carrier")
@ClientHeaderParam(name = "X-Api-Key", value = "${sekisho.identity.carrier.api-key}")
@Path("/carrier/numbers")
@Produces(MediaType.APPLICATION_JSON)
interface CarrierClient {

    @GET
    @Path("/{e164}")
    NumberRecord number(@PathParam("e164") String e164);

    /** What the carrier answers; everything may be missing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NumberRecord(String lineType, Boolean contractVerified, Instant simChangedAt) {}
}
