package dev.sekisho.compensation.settlement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.claim.ReportedCases.ReportedCase;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.Liability;
import dev.sekisho.compensation.settlement.SayWhoseFault;
import dev.sekisho.compensation.settlement.SplitRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whose fault a case was (A47). */
@Path("/v1/cases/{caseNumber}/liabilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settlements")
class LiabilityResource {

    private static final int MOST = 100;

    private final Who who;
    private final ReportedCases cases;
    private final SayWhoseFault say;
    private final SplitRules liabilities;

    LiabilityResource(Who who, ReportedCases cases, SayWhoseFault say, SplitRules liabilities) {
        this.who = who;
        this.cases = cases;
        this.say = say;
        this.liabilities = liabilities;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "What was said of a case, the newest first, at most " + MOST)
    @APIResponse(responseCode = "200", description = "The newest that is agreed counts; before the first, UNDETERMINED")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public List<LiabilityView> list(@PathParam("caseNumber") String caseNumber) {
        return liabilities.liabilities(known(caseNumber).number(), MOST).stream()
                .map(LiabilityView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(
            summary = "Says whose fault the case was; another person agrees",
            description = "The victim is paid regardless, and no claim waits for it.")
    @APIResponse(responseCode = "201", description = "Waiting for the second person")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<LiabilityView> propose(
            @PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedLiability asked) {
        ReportedCase reported = known(caseNumber);
        return RestResponse.status(
                RestResponse.Status.CREATED,
                LiabilityView.of(say.propose(reported, asked.fault(), asked.grounds(), who.standing())));
    }

    @POST
    @Path("/{liabilityId}/agreements")
    @RolesAllowed("staff:" + Who.SUPERVISOR)
    @Operation(summary = "A second person agrees; the next settlement goes by it, also for what was settled before")
    @APIResponse(responseCode = "200", description = "Agreed")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown, not-found")
    @APIResponse(responseCode = "422", description = "Problem settlement-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public LiabilityView agree(@PathParam("caseNumber") String caseNumber, @PathParam("liabilityId") UUID liabilityId) {
        CaseNumber number = known(caseNumber).number();
        if (liabilities
                .liability(liabilityId)
                .filter(said -> said.caseNumber().equals(number))
                .isEmpty()) {
            throw SettlementProblems.unknown();
        }
        return LiabilityView.of(SettlementProblems.done(say.agree(liabilityId, who.standing())));
    }

    private ReportedCase known(String caseNumber) {
        return CaseNumber.read(caseNumber).flatMap(cases::find).orElseThrow(SettlementProblems::caseUnknown);
    }

    /** What somebody says. */
    record AskedLiability(
            @NotNull Fault fault,

            @NotBlank @Size(max = Liability.LONGEST_GROUNDS) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*") String grounds) {}

    /** What was said. @param agreedBy absent while it waits */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LiabilityView(
            UUID liabilityId, Fault fault, String grounds, UUID proposedBy, Instant proposedAt, UUID agreedBy) {

        static LiabilityView of(Liability said) {
            return new LiabilityView(
                    said.id(),
                    said.fault(),
                    said.grounds(),
                    said.proposedBy().person().value(),
                    said.proposedAt(),
                    said.agreedBy().map(actor -> actor.person().value()).orElse(null));
        }
    }
}
