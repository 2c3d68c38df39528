package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.AcknowledgeAlert;
import dev.sekisho.charge.monitoring.Alert;
import dev.sekisho.charge.monitoring.Alerts;
import dev.sekisho.charge.monitoring.Alerts.Filter;
import dev.sekisho.charge.monitoring.MovementReads;
import dev.sekisho.charge.monitoring.MovementReads.Kind;
import dev.sekisho.charge.monitoring.Movements;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The alerts of monitoring, and where a person says that they have seen one. */
@Path("/v1/monitoring-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
class AlertResource {

    private static final int PAGE = 50;

    private final Alerts alerts;
    private final Movements movements;
    private final AcknowledgeAlert acknowledge;
    private final MovementReads reads;
    private final StaffSpeaker caller;

    AlertResource(
            Alerts alerts,
            Movements movements,
            AcknowledgeAlert acknowledge,
            MovementReads reads,
            StaffSpeaker caller) {
        this.alerts = alerts;
        this.movements = movements;
        this.acknowledge = acknowledge;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        "staff:operations",
        "staff:operations-approver",
        "staff:support-supervisor",
        "staff:mlro",
        "staff:auditor"
    })
    @Operation(
            summary = "The alerts with their evidence, newest first, fifty at a time; who looks is a fact",
            description = "OVERDUE are those that nobody acknowledged in time and nobody has since.")
    @APIResponse(responseCode = "200", description = "Alerts; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(@QueryParam("state") @DefaultValue("ALL") String state, @QueryParam("cursor") String cursor) {
        Filter which = Questions.constant(Filter.class, "state", state);
        List<Alert> page = alerts.page(which, Questions.id("cursor", cursor), PAGE + 1);
        List<AlertView> items = page.stream().limit(PAGE).map(this::view).toList();
        reads.note(
                Kind.ALERTS,
                items.stream().map(AlertView::alertId).toList(),
                caller.speaker().staffId());
        return new PageView(
                items, page.size() > PAGE ? Optional.of(items.get(PAGE - 1).alertId()) : Optional.empty());
    }

    @POST
    @Path("/{alertId}/acknowledgements")
    @RolesAllowed("staff:operations")
    @Operation(
            summary = "A person has seen the alert",
            description = "The first one counts, with the time that it took. Nothing is held or released by it.")
    @APIResponse(responseCode = "200", description = "Who saw it first, and whether in time")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public AlertView acknowledge(@PathParam("alertId") UUID alertId) {
        return acknowledge
                .acknowledge(alertId, caller.speaker(), caller.now())
                .map(this::view)
                .orElseThrow(MonitoringProblems::notFound);
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, movements.byIds(alert.head().movements()), caller.now());
    }

    /** One page. */
    record PageView(List<AlertView> items, Optional<UUID> nextCursor) {}
}
