package dev.sekisho.compensation.threshold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.AcknowledgeAlarm;
import dev.sekisho.compensation.threshold.AlarmCause;
import dev.sekisho.compensation.threshold.AlarmCause.ConfirmedCases;
import dev.sekisho.compensation.threshold.AlarmCause.YenPerCase;
import dev.sekisho.compensation.threshold.DamageAlarms;
import dev.sekisho.compensation.threshold.RaisedAlarm;
import dev.sekisho.compensation.threshold.SeenAlarm;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people see the alarms of confirmed damage and of published figures that jump, and say that they have seen one. */
@Path("/v1/damage-alarms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thresholds")
class DamageAlarmResource {

    private final DamageAlarms alarms;
    private final AcknowledgeAlarm acknowledge;
    private final StaffCaller caller;
    private final InstantSource clock;

    DamageAlarmResource(DamageAlarms alarms, AcknowledgeAlarm acknowledge, StaffCaller caller, InstantSource clock) {
        this.alarms = alarms;
        this.acknowledge = acknowledge;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary =
                    "Alarms that nobody has seen, the oldest first, at most one for a bank or a series of published figures")
    @APIResponse(responseCode = "200", description = "The alarms, with those that nobody saw in time")
    public List<AlarmView> unseen() {
        Instant now = clock.instant();
        return alarms.unseen().stream().map(alarm -> AlarmView.of(alarm, now)).toList();
    }

    @POST
    @Path("/{alarmId}/acknowledgements")
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "A person has seen the alarm",
            description = "The first one counts, with the time that it took. Nothing is stopped or opened by it.")
    @APIResponse(responseCode = "200", description = "Who saw it first, and after how long")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public SeenView acknowledge(@PathParam("alarmId") UUID alarmId) {
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        return acknowledge
                .acknowledge(alarmId, actor, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(SeenView::of)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such alarm")
                        .build());
    }

    /**
     * One alarm: of a bank's confirmed cases, or of yen per case in a series of published figures.
     *
     * @param casesBefore within the time over which the mean is taken, or in the bulletin before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlarmView(
            UUID alarmId,
            String bankCode,
            UUID bulletinId,
            String series,
            long cases,
            long casesBefore,
            Long yenPerCase,
            Long yenPerCaseBefore,
            Instant raisedAt,
            Instant acknowledgeBy,
            boolean overdue) {

        static AlarmView of(RaisedAlarm alarm, Instant now) {
            AlarmCause cause = alarm.head().cause();
            YenPerCase moved = cause instanceof YenPerCase figures ? figures : null;
            return new AlarmView(
                    alarm.head().id(),
                    bank(cause),
                    moved == null ? null : moved.bulletin(),
                    moved == null ? null : moved.series(),
                    cause.counts().recent(),
                    cause.counts().before(),
                    moved == null ? null : Long.valueOf(moved.yen()),
                    moved == null ? null : Long.valueOf(moved.yenBefore()),
                    alarm.head().raisedAt(),
                    alarm.head().acknowledgeBy(),
                    alarm.isOverdueAt(now));
        }

        private static String bank(AlarmCause cause) {
            return cause instanceof ConfirmedCases cases ? cases.bank().value() : null;
        }
    }

    /** Who saw an alarm first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeenView(UUID alarmId, String bankCode, UUID acknowledgedBy, Instant acknowledgedAt, long afterSeconds) {

        static SeenView of(SeenAlarm seen) {
            return new SeenView(
                    seen.head().id(),
                    AlarmView.bank(seen.head().cause()),
                    seen.by().staff(),
                    seen.at(),
                    seen.afterSeconds());
        }
    }
}
