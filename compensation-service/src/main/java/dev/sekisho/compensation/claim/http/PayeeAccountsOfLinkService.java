package dev.sekisho.compensation.claim.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one question about account numbers that link-service answers to this service. */
@RegisterRestClient(configKey = "payee-accounts")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/bank-account-lookups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface PayeeAccountsOfLinkService {

    @POST
    Found find(Number number);

    /** A bank account by its number. */
    record Number(String bankCode, String branchCode, String accountType, String accountNumber) {

        @Override
        public String toString() {
            return "Number[***]";
        }
    }

    /** The id under which it travels; its links are of no interest here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(UUID bankAccountId) {}
}
