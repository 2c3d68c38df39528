package dev.sekisho.identity.walletfreeze.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where charge-service takes freezes of wallets. */
@RegisterRestClient(configKey = "wallet-freezes")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toChargeService}")
@Path("/internal/v1/wallets/{walletId}/freezes/{freezeId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface FreezesOfChargeService {

    @PUT
    FrozenWallet freeze(@PathParam("walletId") UUID wallet, @PathParam("freezeId") UUID freeze, AskedFreeze asked);

    @DELETE
    FrozenWallet release(@PathParam("walletId") UUID wallet, @PathParam("freezeId") UUID freeze);

    /** A freeze as it is asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AskedFreeze(String grade, Instant endsAt, String caseNumber, String reason) {}

    /** The wallet as it is now. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FrozenWallet(UUID walletId, UUID freezeId) {}

    /** Why a freeze was refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefusedFreeze(String rule) {}
}
