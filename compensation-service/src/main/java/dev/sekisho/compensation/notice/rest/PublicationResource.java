package dev.sekisho.compensation.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.notice.Confirmations;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.compensation.notice.PublicationRule.Duty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether confirmed damage must be said in public, and until when (A58). */
@Path("/v1/publication-duty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
class PublicationResource {

    /** More are not counted. */
    private static final int MOST = 10_000;

    private final Confirmations confirmations;
    private final PublicationRule rule;
    private final InstantSource clock;

    PublicationResource(Confirmations confirmations, PublicationRule rule, InstantSource clock) {
        this.confirmations = confirmations;
        this.rule = rule;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "Confirmed cases of which no published figures tell, and by when a notice has to")
    @APIResponse(responseCode = "200", description = "due is false, and no times, while there are too few of them")
    public DutyView duty() {
        Instant now = clock.instant();
        return rule.duty(confirmations.uncovered(MOST))
                .map(duty -> DutyView.of(duty, now))
                .orElse(new DutyView(false, null, null, null, false));
    }

    /** What has to be published. @param since when there were enough cases */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyView(boolean due, Integer cases, Instant since, Instant dueBy, boolean overdue) {

        static DutyView of(Duty duty, Instant now) {
            return new DutyView(true, duty.cases(), duty.since(), duty.dueBy(), duty.isOverdueAt(now));
        }
    }
}
