package dev.sekisho.kit.republication;

import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where operations' tool has a service tell its facts again. */
@Path("/v1/facts/republications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:operations-tool")
@Tag(name = "Facts")
public class RepublicationResource {

    private final Republications republications;
    private final Caller caller;

    RepublicationResource(Republications republications, Caller caller) {
        this.republications = republications;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell every stored fact again, the same bytes under the same ids, each aggregate in its order",
            description =
                    "For a neighbour whose copy and marks of what it took in are gone; others ignore what they know."
                            + " One at a time.")
    @APIResponse(responseCode = "201", description = "Begun")
    @APIResponse(responseCode = "400", description = "No reason, or none that is a code")
    @APIResponse(responseCode = "409", description = "Problem republication-running: another one is under way")
    public RepublicationView begin(@NotNull @Valid RepublicationRequest request) {
        return republications
                .begin(request.reason(), caller.principal())
                .map(RepublicationView::of)
                .orElseThrow(() -> ProblemException.of(409, "republication-running", "Another one is under way")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a republication has come")
    @APIResponse(responseCode = "200", description = "As it stands")
    @APIResponse(responseCode = "404", description = "There is none")
    public RepublicationView look(@PathParam("id") UUID id) {
        return republications
                .find(id)
                .map(RepublicationView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such republication")
                        .build());
    }

    /** Why, as a code: {@code LOST_COPY}. */
    record RepublicationRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reason) {}

    /** How far it has come. @param facts how many are told, or wait to be sent */
    record RepublicationView(UUID republicationId, boolean running, long facts, Instant askedAt, Instant endedAt) {

        static RepublicationView of(Republication one) {
            return new RepublicationView(
                    one.id(),
                    one.running(),
                    one.told(),
                    one.askedAt(),
                    one.endedAt().orElse(null));
        }
    }
}
