package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.DecideRule;
import dev.sekisho.charge.monitoring.DecideRule.Outcome;
import dev.sekisho.charge.monitoring.RuleWord;
import dev.sekisho.charge.monitoring.RuleWord.Verdict;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's word about a version of a rule. */
@Path("/v1/monitoring-rules/{changeId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
class RuleDecisionResource {

    private final DecideRule decide;
    private final StaffSpeaker caller;
    private final StaffCaller staff;
    private final StaffStanding standing;

    RuleDecisionResource(DecideRule decide, StaffSpeaker caller, StaffCaller staff, StaffStanding standing) {
        this.decide = decide;
        this.caller = caller;
        this.staff = staff;
        this.standing = standing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Approve or reject a version of a rule",
            description = "Whether the caller still holds the role is asked each time.")
    @APIResponse(responseCode = "200", description = "APPROVED or REJECTED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem monitoring-rule-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON, OVER")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RuleView decide(@PathParam("changeId") UUID changeId, @NotNull @Valid RuleDecisionRequest request) {
        standing.require(staff, "operations-approver");
        RuleWord word = new RuleWord(request.verdict(), request.note(), caller.speaker(), caller.now());
        Outcome outcome = decide.decide(changeId, word).orElseThrow(MonitoringProblems::notFound);
        if (outcome instanceof Outcome.Decided decided) {
            return RuleView.of(decided.change());
        }
        throw MonitoringProblems.refused(((Outcome.Refused) outcome).rule());
    }

    /** What the second person says. */
    record RuleDecisionRequest(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = RuleWord.MAX_NOTE) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}
}
