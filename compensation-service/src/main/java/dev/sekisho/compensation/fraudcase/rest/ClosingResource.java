package dev.sekisho.compensation.fraudcase.rest;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CloseCase;
import dev.sekisho.compensation.fraudcase.CloseCase.ClosingAnswer;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.Closings.Approval;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.SendNow;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
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
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where supervisors close cases; what lets money go again takes two of them. */
@Path("/v1/cases/{caseNumber}/closings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
class ClosingResource {

    private static final String ROLE = "support-supervisor";
    private static final int MOST_CHARS = 1_000;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final StaffCaller caller;
    private final StaffStanding standing;
    private final CloseCase close;
    private final SendNow send;
    private final InstantSource clock;

    ClosingResource(StaffCaller caller, StaffStanding standing, CloseCase close, SendNow send, InstantSource clock) {
        this.caller = caller;
        this.standing = standing;
        this.close = close;
        this.send = send;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Wants a case closed in one way; said again by the same person, it is said once",
            description =
                    "OWN_USE takes two different people and releases what the case stopped and froze. A report that"
                            + " comes in between makes both say it again.")
    @APIResponse(responseCode = "200", description = "The case is closed")
    @APIResponse(responseCode = "202", description = "One more person has to want it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    @APIResponse(responseCode = "422", description = "Problem closing-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<CaseLineView> close(
            @PathParam("caseNumber") String caseNumber, @NotNull @Valid AskedClosing asked) {
        CaseNumber number = CaseNumber.read(caseNumber).orElseThrow(CaseResource::unknown);
        standing.require(caller, ROLE);
        StaffMember member = caller.member();
        ClosingAnswer came = close.close(
                number,
                new Approval(
                        member.person(),
                        member.staffId(),
                        asked.outcome(),
                        asked.note(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return answer(number, came);
    }

    private RestResponse<CaseLineView> answer(CaseNumber number, ClosingAnswer came) {
        if (came instanceof ClosingAnswer.Closed closed) {
            send.send(number);
            return view(closed.fraudCase(), RestResponse.Status.OK);
        }
        if (came instanceof ClosingAnswer.NeedsAnother waiting) {
            return view(waiting.fraudCase(), RestResponse.Status.ACCEPTED);
        }
        throw came instanceof ClosingAnswer.Refused refused
                ? ProblemException.of(422, "closing-refused", "The case cannot be closed so")
                        .with("rule", refused.rule())
                        .build()
                : CaseResource.unknown();
    }

    private RestResponse<CaseLineView> view(FraudCase fraudCase, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.ok(CaseLineView.of(fraudCase, clock.instant()))
                .status(status)
                .build();
    }

    /** How it should end, and why. */
    record AskedClosing(
            @NotNull ClosingOutcome outcome,

            @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {}
}
