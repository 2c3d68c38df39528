package dev.sekisho.compensation.deadline.rest;

import dev.sekisho.compensation.deadline.DeadlineRule;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.deadline.Subject;
import dev.sekisho.compensation.deadline.Unit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which rules tasks and reports are due. */
@Path("/v1/deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks and clocks")
class DeadlineResource {

    private final Deadlines deadlines;

    DeadlineResource(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "How long tasks and reports may take, from which day on, and where the numbers come from")
    @APIResponse(responseCode = "200", description = "All rules there ever were, by subject and day")
    public List<RuleView> rules() {
        return deadlines.rules().stream().map(RuleView::of).toList();
    }

    /** One rule. @param warnHours before it is due */
    record RuleView(
            String rule, Subject subject, LocalDate from, int amount, Unit unit, long warnHours, String source) {

        static RuleView of(DeadlineRule rule) {
            return new RuleView(
                    rule.code(),
                    rule.subject(),
                    rule.from(),
                    rule.amount(),
                    rule.unit(),
                    rule.warnBefore().toHours(),
                    rule.source());
        }
    }
}
