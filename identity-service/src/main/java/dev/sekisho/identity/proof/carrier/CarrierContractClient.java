package dev.sekisho.identity.proof.carrier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
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

/** The carrier's service about contracts, raw. */
@RegisterRestClient(configKey = "carrier")
@ClientHeaderParam(name = "X-Api-Key", value = "${sekisho.identity.carrier.api-key}")
@Path("/carrier/contract")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CarrierContractClient {

    @POST
    @Path("/consents")
    ConsentOpened ask(ConsentWish wish);

    @GET
    @Path("/consents/{id}")
    ConsentState state(@PathParam("id") String id);

    @GET
    @Path("/jwks")
    String keys();

    /** For which proof the subscriber of which line is to be asked; never printed. */
    record ConsentWish(UUID nonce, String phoneNumber) {

        @Override
        public String toString() {
            return "ConsentWish[redacted]";
        }
    }

    /** Where the subscriber is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConsentOpened(String consentId, URI url) {}

    /** WAITING, DECLINED, or GIVEN with a signed answer; never printed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ConsentState(String state, String answer) {

        @Override
        public String toString() {
            return "ConsentState[" + state + "]";
        }
    }
}
