package dev.sekisho.compensation.threshold.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where link-service takes the stops of thresholds. */
@RegisterRestClient(configKey = "threshold-stops")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/threshold-stops/{stopId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ThresholdStopsOfLinkService {

    @PUT
    StandingStop stop(@PathParam("stopId") UUID stop, AskedStop asked);

    /** A stop as it is asked for; without a bank it is for all. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedStop(String cause, String bankCode) {}

    /** The book's epoch in which it stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StandingStop(UUID stopId, long epoch) {}
}
