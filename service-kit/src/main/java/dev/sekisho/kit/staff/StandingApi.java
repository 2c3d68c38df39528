package dev.sekisho.kit.staff;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What identity-service says of a staff member's standing, as it is on the wire. */
@RegisterRestClient(configKey = "staff-standing")
@Path("/internal/v1/staff-standing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ClientHeaderParam(name = "Authorization", value = "{dev.sekisho.kit.assertion.OutgoingAssertions.toIdentityService}")
interface StandingApi {

    @POST
    StandingView ask(StandingQuestion question);

    /** Does this token's bearer hold this role at this moment? */
    record StandingQuestion(UUID tokenId, UUID staffId, String role) {}

    /** Yes or no; nothing else is a yes. */
    record StandingView(boolean standing) {}
}
