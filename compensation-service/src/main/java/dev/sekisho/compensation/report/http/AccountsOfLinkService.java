package dev.sekisho.compensation.report.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where link-service finds bank accounts. */
@RegisterRestClient(configKey = "account-lookups")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/bank-account-lookups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface AccountsOfLinkService {

    @POST
    FoundAccount find(AskedAccount account);

    /** The account in its bank's words. */
    record AskedAccount(String bankCode, String branchCode, String accountType, String accountNumber) {

        @Override
        public String toString() {
            return "AskedAccount[***]";
        }
    }

    /** The account under the id that may travel; it may say more than is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundAccount(UUID bankAccountId, List<FoundLink> links) {}

    /** One of its links. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundLink(UUID linkId, UUID walletId) {}
}
