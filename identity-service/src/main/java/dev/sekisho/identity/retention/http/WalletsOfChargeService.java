package dev.sekisho.identity.retention.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where charge-service says what is in a wallet. */
@RegisterRestClient(configKey = "wallet-freezes")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toChargeService}")
@Path("/internal/v1/wallets/{walletId}")
@Produces(MediaType.APPLICATION_JSON)
interface WalletsOfChargeService {

    @GET
    HeldMoney wallet(@PathParam("walletId") UUID wallet);

    /** What is in it and under way to it; a number that is missing is none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HeldMoney(UUID walletId, Long balanceYen, Long pendingYen) {}
}
