package dev.sekisho.link.desk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.desk.DecideName;
import dev.sekisho.link.desk.DecideName.Heard;
import dev.sekisho.link.desk.DeskDecision;
import dev.sekisho.link.desk.DeskReason;
import dev.sekisho.link.desk.NameVerdict;
import dev.sekisho.link.desk.ReadName;
import dev.sekisho.link.desk.Reviewer;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One name under review: looked at, read in full, decided. */
@Path("/v1/name-reviews/{linkRequestId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:reviewer")
@Tag(name = "name-reviews")
class OneNameReviewResource {

    private static final String ROLE = "reviewer";

    private final ReadName names;
    private final DecideName decide;
    private final StaffCaller staff;
    private final StaffStanding standing;

    OneNameReviewResource(ReadName names, DecideName decide, StaffCaller staff, StaffStanding standing) {
        this.names = names;
        this.decide = decide;
        this.staff = staff;
        this.standing = standing;
    }

    @GET
    @Operation(summary = "A request that waits, with its names masked")
    @APIResponse(responseCode = "200", description = "What is compared, masked")
    @APIResponse(responseCode = "404", description = "Problem not-found: nobody waits for it")
    public NameReviewView get(@PathParam("linkRequestId") UUID id) {
        return names.glance(new LinkRequestId(id))
                .map(NameReviewView::masked)
                .orElseThrow(NameReviewProblems::notFound);
    }

    @POST
    @Path("/readings")
    @Operation(summary = "The names in full and the birth date; that they were read is recorded")
    @APIResponse(responseCode = "200", description = "What is compared")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found: nobody waits for it")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public NameReviewView read(@PathParam("linkRequestId") UUID id) {
        NameReviewView waits = get(id);
        standing.require(staff, ROLE);
        return names.read(new LinkRequestId(waits.linkRequestId()), reviewer())
                .map(NameReviewView::full)
                .orElseThrow(NameReviewProblems::notFound);
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Accept a name, and the request goes on where it stopped; or refuse it",
            description = "A name that is cut off or differs is accepted by two persons; one refuses.")
    @APIResponse(responseCode = "200", description = "PROPOSED, or DECIDED with what became of the request")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found: there was nothing to review")
    @APIResponse(responseCode = "409", description = "Problem name-review-over: decided, given up or run out")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON, OWN_REQUEST")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public HeardView decide(@PathParam("linkRequestId") UUID id, @NotNull @Valid DecisionRequest request) {
        NameVerdict verdict = request.verdict();
        standing.require(staff, ROLE);
        return view(decide.decide(new LinkRequestId(id), reviewer(), verdict));
    }

    private Reviewer reviewer() {
        return new Reviewer(staff.member().staffId(), staff.member().person());
    }

    private static HeardView view(Heard heard) {
        if (heard instanceof Heard.Decided decided) {
            return new HeardView("DECIDED", decided.request().state().name());
        }
        if (heard instanceof Heard.Proposed) {
            return new HeardView("PROPOSED", null);
        }
        if (heard instanceof Heard.Refused refused) {
            throw NameReviewProblems.refused(refused.rule());
        }
        throw heard instanceof Heard.Over ? NameReviewProblems.over() : NameReviewProblems.notFound();
    }

    /** What is to become of the request, and why. */
    record DecisionRequest(
            @NotNull DeskDecision decision,
            @NotNull DeskReason reason,

            @NotBlank @Size(max = NameVerdict.MAX_WORDS) @Pattern(regexp = "[^\\p{Cntrl}]*") String words) {

        NameVerdict verdict() {
            if (!reason.isFor(decision)) {
                throw NameReviewProblems.invalid("reason", "FitsDecision");
            }
            return new NameVerdict(decision, reason, words);
        }

        @Override
        public String toString() {
            return "DecisionRequest[***]";
        }
    }

    /** Whether it is over, and what the request is now. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeardView(String outcome, String requestState) {}
}
