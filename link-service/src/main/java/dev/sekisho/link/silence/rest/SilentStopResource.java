package dev.sekisho.link.silence.rest;

import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.link.review.Speaker;
import dev.sekisho.link.silence.AcknowledgeAlarm;
import dev.sekisho.link.silence.SeenAlarm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a person says that they have seen an alarm of a bank that stops us silently. */
@Path("/v1/silent-stops/{alarmId}/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "silent stops")
class SilentStopResource {

    private final AcknowledgeAlarm acknowledge;
    private final StaffCaller staff;
    private final InstantSource clock;

    SilentStopResource(AcknowledgeAlarm acknowledge, StaffCaller staff, InstantSource clock) {
        this.acknowledge = acknowledge;
        this.staff = staff;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({"staff:operations", "staff:operations-approver"})
    @Operation(
            summary = "A person has seen the alarm",
            description = "The first one counts, with the time that it took. Nothing is suspended or opened by it.")
    @APIResponse(responseCode = "200", description = "Who saw it first, and after how long")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for an alarm that has ended")
    public SeenView acknowledge(@PathParam("alarmId") UUID alarmId) {
        Speaker speaker = new Speaker(staff.member().staffId(), staff.member().person());
        return acknowledge
                .acknowledge(alarmId, speaker, clock.instant())
                .map(SeenView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such alarm")
                        .build());
    }

    /** Who saw an alarm first. */
    record SeenView(UUID alarmId, String bankCode, UUID acknowledgedBy, Instant acknowledgedAt, long afterSeconds) {

        static SeenView of(SeenAlarm seen) {
            return new SeenView(
                    seen.head().id(),
                    seen.head().bank().value(),
                    seen.by().staffId(),
                    seen.at(),
                    Duration.between(seen.head().noticedAt(), seen.at()).toSeconds());
        }
    }
}
