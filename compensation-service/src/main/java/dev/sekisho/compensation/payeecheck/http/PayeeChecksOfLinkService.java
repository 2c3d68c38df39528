package dev.sekisho.compensation.payeecheck.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where link-service asks a payee's bank for us. */
@RegisterRestClient(configKey = "payee-checks")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toLinkService}")
@Path("/internal/v1/payee-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface PayeeChecksOfLinkService {

    @POST
    Said check(Asked asked);

    /** To whom money is to be sent. */
    record Asked(String bankCode, String branchCode, String accountType, String accountNumber, String holderKana) {

        @Override
        public String toString() {
            return "Asked[***]";
        }
    }

    /** What came of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(String outcome) {}
}
