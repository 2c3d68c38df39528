package dev.sekisho.link.depositor.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where compensation-service takes depositors' words as reports. */
@RegisterRestClient(configKey = "compensation")
@ClientHeaderParam(
        name = "Authorization",
        value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toCompensationService}")
@Path("/internal/v1/depositor-reports/{wordId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ReportsOfCompensationService {

    @PUT
    FiledReport report(@PathParam("wordId") UUID word, DepositorReport report);

    /** What the depositor said, about which link. */
    record DepositorReport(String bankCode, UUID linkId, String certainty, UUID spokenBy, Instant spokenAt) {}

    /** The case it belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FiledReport(UUID reportId, String caseNumber) {}
}
