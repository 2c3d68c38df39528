package dev.sekisho.compensation.recovery.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What charge-service offers about wallets, as it is on the wire. */
@RegisterRestClient(configKey = "stolen-money")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toChargeService}")
@Path("/internal/v1/wallets/{walletId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface WalletsOfChargeService {

    @GET
    WalletAnswer wallet(@PathParam("walletId") UUID walletId);

    @PUT
    @Path("/reversals/{reversalId}")
    ReversalAnswer reverse(
            @PathParam("walletId") UUID walletId, @PathParam("reversalId") UUID reversalId, ReversalOrder order);

    /** A wallet, what is held of it for merchants being a part of its balance; more is said than is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WalletAnswer(UUID walletId, Long balanceYen, Long heldYen) {}

    /** What is asked. */
    record ReversalOrder(UUID chargeId, long amountYen, String caseNumber) {}

    /** What was done. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReversalAnswer(UUID reversalId, Long amountYen) {}

    /** A refusal's problem. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(String type, String rule) {}
}
