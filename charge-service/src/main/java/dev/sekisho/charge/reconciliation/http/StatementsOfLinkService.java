package dev.sekisho.charge.reconciliation.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Banks' statements as link-service has them. */
@RegisterRestClient(configKey = "bank-statements")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/statements/{day}")
@Produces(MediaType.APPLICATION_JSON)
interface StatementsOfLinkService {

    @GET
    Expected expected(@PathParam("day") String day);

    @POST
    @Path("/{bankCode}")
    Known fetch(@PathParam("day") String day, @PathParam("bankCode") String bankCode);

    @GET
    @Path("/{bankCode}/lines")
    Page lines(@PathParam("day") String day, @PathParam("bankCode") String bankCode, @QueryParam("after") int after);

    /** Whose statements are to be expected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Expected(List<String> bankCodes) {}

    /** A day's statement as it stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Known(String state, String digest, Integer lines, String flaw) {}

    /** A page of its lines. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Line> lines, Integer nextAfter) {}

    /** One booking. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(int number, String direction, UUID orderId, long amountYen, String bankReference) {}
}
