package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.Parameters;
import dev.sekisho.charge.monitoring.ProposeRule;
import dev.sekisho.charge.monitoring.ProposeRule.Outcome;
import dev.sekisho.charge.monitoring.ProposeRule.Proposal;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.monitoring.RuleTerms;
import dev.sekisho.charge.monitoring.RuleWords;
import dev.sekisho.charge.monitoring.Rules;
import dev.sekisho.charge.monitoring.Subject;
import dev.sekisho.charge.monitoring.WatchAction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is watched for: all versions of all rules, and where a new one is proposed. */
@Path("/v1/monitoring-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
class RuleResource {

    private static final int MOST = 500;
    private static final Duration LONGEST_AHEAD = Duration.ofDays(366);

    private final ProposeRule propose;
    private final Rules rules;
    private final StaffSpeaker caller;

    RuleResource(ProposeRule propose, Rules rules, StaffSpeaker caller) {
        this.propose = propose;
        this.rules = rules;
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
    @Operation(summary = "The rules with all their versions, the newest of each first; 500 at most")
    @APIResponse(responseCode = "200", description = "Those proposed, approved and rejected")
    @APIResponse(responseCode = "401", description = "Not authenticated")
    public RulesView all() {
        return new RulesView(rules.all(MOST).stream().map(RuleView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(
            summary = "Propose a version of a rule, with a dry run of the very same",
            description = "It counts from effectiveFrom, or from its approval by another person if that is later.")
    @APIResponse(responseCode = "201", description = "PROPOSED: it waits for a second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(
            responseCode = "422",
            description = "Problem monitoring-rule-impossible, or dry-run-needed: DRY_RUN_UNKNOWN, DRY_RUN_OF_ANOTHER,"
                    + " DRY_RUN_INCOMPLETE, DRY_RUN_OLD")
    public RuleView propose(@NotNull @Valid RuleRequest request) {
        Instant now = caller.now();
        Outcome outcome = propose.propose(proposal(request, now), caller.speaker(), now);
        if (outcome instanceof Outcome.Proposed proposed) {
            return RuleView.of(proposed.change());
        }
        throw MonitoringProblems.refused(((Outcome.Refused) outcome).rule());
    }

    private static Proposal proposal(RuleRequest request, Instant now) {
        Instant from = request.effectiveFrom().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> until =
                Optional.ofNullable(request.effectiveUntil()).map(end -> end.truncatedTo(ChronoUnit.MICROS));
        if (from.isAfter(now.plus(LONGEST_AHEAD))
                || until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw MonitoringProblems.impossible("a rule counts within a year, and ends after it begins");
        }
        try {
            return new Proposal(request.ruleId(), request.terms(), from, until, request.dryRunId());
        } catch (IllegalArgumentException impossible) {
            throw MonitoringProblems.impossible(
                    "a rule has the subject and the numbers of its kind; holdHours belong to HOLD and to nothing else");
        }
    }

    /** A version to be. */
    record RuleRequest(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String ruleId,

            @NotNull RuleKind kind,
            @NotNull Subject subject,
            @NotNull @Size(min = 1, max = 10) Map<@NotNull @Size(max = 40) String, @NotNull Long> parameters,
            @NotNull WatchAction action,
            @Min(1) @Max(24) Long holdHours,

            @NotBlank @Size(max = RuleWords.MOST) @Pattern(regexp = "[^\\p{Cntrl}]*") String wordsJa,

            @NotBlank @Size(max = RuleWords.MOST) @Pattern(regexp = "[^\\p{Cntrl}]*") String wordsEn,

            @NotNull Instant effectiveFrom,
            Instant effectiveUntil,
            @NotNull UUID dryRunId) {

        RuleTerms terms() {
            return new RuleTerms(
                    kind,
                    subject,
                    new Parameters(parameters),
                    action,
                    Optional.ofNullable(holdHours).map(Duration::ofHours),
                    new RuleWords(wordsJa, wordsEn));
        }
    }

    /** All of them. */
    record RulesView(List<RuleView> items) {}
}
