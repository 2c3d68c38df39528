package dev.sekisho.charge.stepup.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Approvals as identity-service takes them, under our own id. */
@RegisterRestClient(configKey = "approvals")
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toIdentityService}")
@Path("/internal/v1/approvals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ApprovalsOfIdentityService {

    @PUT
    Said ask(@PathParam("id") UUID id, ApprovalOrder order);

    @POST
    @Path("/attempts")
    Said answer(@PathParam("id") UUID id, CodeOrder code);

    /** Whose money, how much of it, and where to. */
    record ApprovalOrder(UUID accountId, String kind, UUID payeeId, long amountYen) {}

    /** What the customer typed; never printed. */
    record CodeOrder(String code) {

        @Override
        public String toString() {
            return "CodeOrder[redacted]";
        }
    }

    /** The one word of an answer that decides. */
    record Said(String state) {}
}
