package dev.sekisho.link.link.rest;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.Stop;
import dev.sekisho.link.link.StopLink;
import dev.sekisho.link.link.StopLink.Stopping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where compensation-service has links stopped for its cases, and lets them go. */
@Path("/internal/v1/links/{linkId}/stops/{stopId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:compensation-service")
@Tag(name = "internal links")
class StopResource {

    private final StopLink stops;

    StopResource(StopLink stops) {
        this.stops = stops;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Stops a link for a case; the same again changes nothing",
            description = "A link that was revoked stays revoked. A stop that was lifted never stops again.")
    @APIResponse(responseCode = "200", description = "The link's state; nothing is debited through it any more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem stop-content-differs or stop-lifted")
    public StoppedView stop(
            @PathParam("linkId") UUID link, @PathParam("stopId") UUID stop, @NotNull @Valid AskedStop asked) {
        return answer(stops.stop(Stop.of(stop, new LinkId(link), asked.caseNumber())));
    }

    @DELETE
    @Operation(
            summary = "Lifts a case's stop; lifting the last one makes the link active again",
            description = "A link that was revoked, or whose mandate the depositor ended, stays as it is.")
    @APIResponse(responseCode = "200", description = "The link's state")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem stop-content-differs")
    public StoppedView lift(@PathParam("linkId") UUID link, @PathParam("stopId") UUID stop) {
        return answer(stops.lift(new LinkId(link), stop));
    }

    private static StoppedView answer(Stopping came) {
        if (came instanceof Stopping.Done done) {
            return StoppedView.of(done.link());
        }
        if (came instanceof Stopping.LinkUnknown) {
            throw LinkProblems.notFound();
        }
        throw came instanceof Stopping.Lifted
                ? ProblemException.of(422, "stop-lifted", "This stop was lifted before")
                        .build()
                : ProblemException.of(422, "stop-content-differs", "This stop is known with another content")
                        .build();
    }

    /** A stop as it is asked for; cases are the only reason there is. */
    record AskedStop(
            @NotNull StopReason reason,

            @NotNull @Pattern(regexp = "SKS-[0-9]{4}-[0-9]{6}-[0-9]") String caseNumber) {}

    /** Why a case stops a link. */
    enum StopReason {
        FRAUD_REPORT
    }

    /** A link's state and version. */
    record StoppedView(UUID linkId, String state, long version) {

        static StoppedView of(Link link) {
            return new StoppedView(
                    link.head().id().value(), link.state().name(), link.head().version());
        }
    }
}
