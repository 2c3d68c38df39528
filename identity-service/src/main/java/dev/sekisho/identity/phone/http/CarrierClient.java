package dev.sekisho.identity.phone.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The carriers' interfaces, raw, designed after CAMARA's; everything in an answer may be missing. */
@RegisterRestClient(configKey = "carrier")
@ClientHeaderParam(name = "X-Api-Key", value = "${sekisho.identity.carrier.api-key}")
@Path("/carrier")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface CarrierClient {

    @POST
    @Path("/number-insight/line")
    CompletionStage<Line> line(AskedNumber asked);

    /** CAMARA SIM Swap, {@code retrieve-date}. */
    @POST
    @Path("/sim-swap/retrieve-date")
    CompletionStage<SimDate> simDate(AskedNumber asked);

    /** CAMARA SIM Swap, {@code check}. */
    @POST
    @Path("/sim-swap/check")
    CompletionStage<SimCheck> simCheck(AskedPeriod asked);

    @POST
    @Path("/number-portability/retrieve-date")
    CompletionStage<PortingDate> portingDate(AskedNumber asked);

    /** Whether the subscriber's identity was checked, and under which law. */
    @POST
    @Path("/kyc/contract")
    CompletionStage<Contract> contract(AskedNumber asked);

    /** A number as it is asked about. */
    record AskedNumber(String phoneNumber) {

        @Override
        public String toString() {
            return "AskedNumber[redacted]";
        }
    }

    /** @param maxAge in hours */
    record AskedPeriod(String phoneNumber, int maxAge) {

        @Override
        public String toString() {
            return "AskedPeriod[redacted]";
        }
    }

    /** What kind of line it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String lineType) {}

    /** @param monitored whether the carrier looks at all; an absent date says nothing otherwise */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SimDate(Instant latestSimChange, Boolean monitored) {}

    /** Whether the SIM was changed within the hours asked about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SimCheck(Boolean swapped) {}

    /** @param monitored as of the SIM */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PortingDate(Instant latestPorting, Boolean monitored) {}

    /** An identity check under a law. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Contract(String trustFramework, Boolean verified) {}
}
