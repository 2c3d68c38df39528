package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.DryRun;
import dev.sekisho.charge.monitoring.DryRunQuestion;
import dev.sekisho.charge.monitoring.DryRuns;
import dev.sekisho.charge.monitoring.Parameters;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.Subject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where a rule is tried over what happened. */
@Path("/v1/monitoring-dry-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
class DryRunResource {

    private final DryRun dryRun;
    private final DryRuns dryRuns;
    private final StaffSpeaker caller;

    DryRunResource(DryRun dryRun, DryRuns dryRuns, StaffSpeaker caller) {
        this.dryRun = dryRun;
        this.dryRuns = dryRuns;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Try a rule over a time that has passed; nothing else changes",
            description = "At most 92 days and 200,000 movements; complete says whether it came to the end.")
    @APIResponse(responseCode = "201", description = "What it would have raised; kept under its id")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem monitoring-rule-impossible")
    public DryRunView run(@NotNull @Valid DryRunRequest request) {
        Instant now = caller.now();
        return DryRunView.of(dryRun.run(question(request, now), caller.speaker(), now));
    }

    @GET
    @Path("/{dryRunId}")
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:mlro", "staff:auditor"})
    @Operation(summary = "What a rule would have raised")
    @APIResponse(responseCode = "200", description = "The result as it was kept")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public DryRunView find(@PathParam("dryRunId") UUID dryRunId) {
        return dryRuns.find(dryRunId).map(DryRunView::of).orElseThrow(MonitoringProblems::notFound);
    }

    private static DryRunQuestion question(DryRunRequest request, Instant now) {
        if (request.until().isAfter(now)) {
            throw MonitoringProblems.impossible("a dry run looks at time that has passed");
        }
        try {
            return new DryRunQuestion(
                    request.kind(),
                    request.subject(),
                    new Parameters(request.parameters()),
                    request.since().truncatedTo(ChronoUnit.MICROS),
                    request.until().truncatedTo(ChronoUnit.MICROS));
        } catch (IllegalArgumentException impossible) {
            throw MonitoringProblems.impossible(
                    "a dry run has the subject and the numbers of its kind and looks at 92 days at most");
        }
    }

    /** What is tried. */
    record DryRunRequest(
            @NotNull RuleKind kind,
            @NotNull Subject subject,
            @NotNull @Size(min = 1, max = 10) Map<@NotNull @Size(max = 40) String, @NotNull Long> parameters,
            @NotNull Instant since,
            @NotNull Instant until) {}
}
