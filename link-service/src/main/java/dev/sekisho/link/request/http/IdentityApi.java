package dev.sekisho.link.request.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What identity-service offers to this service, as it is on the wire. */
@RegisterRestClient(configKey = "identity")
@Path("/internal/v1/clearances/{linkRequestId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toIdentityService}")
interface IdentityApi {

    @PUT
    ClearanceView ask(@PathParam("linkRequestId") UUID linkRequestId, ClearanceOrder order);

    @POST
    @Path("/attempts")
    AttemptView attempt(@PathParam("linkRequestId") UUID linkRequestId, CodeOrder code);

    @POST
    @Path("/resends")
    ClearanceView resend(@PathParam("linkRequestId") UUID linkRequestId);

    /** What the customer is told with the code, and from where the customer asks. */
    record ClearanceOrder(UUID accountId, String bankCode, String bankName, String accountMask, OriginOrder origin) {}

    /** In the clear: identity-service hashes it by a key of its own, and keeps nothing else. */
    record OriginOrder(String deviceId, String address) {

        @Override
        public String toString() {
            return "OriginOrder[***]";
        }
    }

    /** A typed code. */
    record CodeOrder(String code) {

        @Override
        public String toString() {
            return "CodeOrder[***]";
        }
    }

    /** CODE_SENT, or REFUSED with reasons, or CLEARED with a subject where no code is asked for. */
    record ClearanceView(
            String state, String codeExpiresAt, List<ReasonView> reasons, SubjectView subject, String policyVersion) {}

    /** Why no code was sent. */
    record ReasonView(String code, String ja, String en) {}

    /** CLEARED with a subject, CODE_REFUSED, LOCKED or EXPIRED. */
    record AttemptView(String state, SubjectView subject) {}

    /** The person who was cleared. */
    record SubjectView(
            UUID accountId,
            UUID personId,
            int assurance,
            String customerClass,
            String phoneWorth,
            String identityMethod,
            String identityRoot,
            String nameKana,
            String kanaSource,
            LocalDate birthDate,
            StandingView standing) {

        @Override
        public String toString() {
            return "SubjectView[" + accountId + "]";
        }
    }

    /** What the proof of the person is worth; told, and so far not decided by. */
    record StandingView(
            String methodCode,
            String methodStrength,
            String provedAt,
            String reproofDueBy,
            boolean enoughForLimitRise,
            String policyVersion) {}
}
