package dev.sekisho.compensation.settlement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.settlement.AgreeOnShares;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.SplitRule;
import dev.sekisho.compensation.settlement.SplitRules;
import dev.sekisho.compensation.settlement.SplitShares;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How operator and banks share losses, from which day on. */
@Path("/v1/split-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements", description = "Who bears the loss in the end, between operator and bank")
class SplitRuleResource {

    private static final int MOST = 100;

    private final Who who;
    private final AgreeOnShares agree;
    private final SplitRules rules;

    SplitRuleResource(Who who, AgreeOnShares agree, SplitRules rules) {
        this.who = who;
        this.agree = agree;
        this.rules = rules;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The newest " + MOST + " rules, those that wait for a second person among them")
    @APIResponse(responseCode = "200", description = "Before the first of them the operator bears all")
    public List<RuleView> list() {
        return rules.rules(MOST).stream().map(RuleView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(summary = "Proposes shares for what is paid from a day on that has not begun; another person agrees")
    @APIResponse(responseCode = "201", description = "Waiting for the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, shares-incomplete, date-malformed")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem settlement-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<RuleView> propose(@NotNull @Valid AskedRule asked) {
        LocalDate day = asked.day();
        SplitShares shares = asked.all();
        return RestResponse.status(
                RestResponse.Status.CREATED,
                RuleView.of(SettlementProblems.done(agree.propose(day, shares, who.standing()))));
    }

    @POST
    @Path("/{ruleId}/agreements")
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(summary = "A second person agrees, before the day begins")
    @APIResponse(responseCode = "200", description = "Agreed, for ever")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem settlement-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RuleView agree(@PathParam("ruleId") UUID ruleId) {
        return RuleView.of(SettlementProblems.done(agree.agree(ruleId, who.standing())));
    }

    /** A rule as it is proposed. */
    record AskedRule(
            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String effectiveFrom,

            @NotNull @Size(min = 8, max = 8) List<@NotNull @Valid Share> shares) {

        LocalDate day() {
            try {
                return LocalDate.parse(effectiveFrom);
            } catch (DateTimeException none) {
                throw SettlementProblems.badDate("effectiveFrom");
            }
        }

        SplitShares all() {
            Map<SplitShares.Case, Integer> all = new HashMap<>();
            shares.forEach(
                    share -> all.put(new SplitShares.Case(share.fault(), share.claimType()), share.operatorPercent()));
            if (all.size() < shares.size()) {
                throw SettlementProblems.sharesIncomplete();
            }
            return new SplitShares(all);
        }
    }

    /** What the operator bears of a loss; the rest is the bank's. */
    record Share(
            @NotNull Fault fault,
            @NotNull ClaimType claimType,
            @NotNull @Min(0) @Max(100) Integer operatorPercent) {}

    /** A rule as it stands. @param agreedBy absent while it waits */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleView(UUID ruleId, LocalDate effectiveFrom, List<Share> shares, UUID proposedBy, UUID agreedBy) {

        static RuleView of(SplitRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.effectiveFrom(),
                    rule.shares().operatorPercent().entrySet().stream()
                            .map(each -> new Share(
                                    each.getKey().fault(), each.getKey().type(), each.getValue()))
                            .sorted(Comparator.comparing(Share::fault).thenComparing(Share::claimType))
                            .toList(),
                    rule.proposedBy().person().value(),
                    person(rule.agreedBy().orElse(null)));
        }

        private static UUID person(Actor actor) {
            return actor == null ? null : actor.person().value();
        }
    }
}
