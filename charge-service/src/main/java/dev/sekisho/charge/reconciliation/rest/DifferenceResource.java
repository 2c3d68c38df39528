package dev.sekisho.charge.reconciliation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.reconciliation.ApprovedDifference;
import dev.sekisho.charge.reconciliation.ContentHash;
import dev.sekisho.charge.reconciliation.DecideDifference;
import dev.sekisho.charge.reconciliation.DecideDifference.Heard;
import dev.sekisho.charge.reconciliation.Difference;
import dev.sekisho.charge.reconciliation.Differences;
import dev.sekisho.charge.reconciliation.Differences.Filter;
import dev.sekisho.charge.reconciliation.Differences.Place;
import dev.sekisho.charge.reconciliation.Evidence;
import dev.sekisho.charge.reconciliation.Resolution;
import dev.sekisho.charge.reconciliation.ReviewDay;
import dev.sekisho.charge.reconciliation.Signature;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where banks' statements and our books differ, and what two persons make of it. */
@Path("/v1/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation")
class DifferenceResource {

    private static final int PAGE = 100;
    private static final String PROPOSER = "operations";
    private static final String APPROVER = "operations-approver";

    private final Differences differences;
    private final DecideDifference decide;
    private final ReviewDay review;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final InstantSource clock;

    DifferenceResource(
            Differences differences,
            DecideDifference decide,
            ReviewDay review,
            StaffCaller staff,
            StaffStanding standing,
            InstantSource clock) {
        this.differences = differences;
        this.decide = decide;
        this.review = review;
        this.staff = staff;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary =
                    "Differences that are not over, or with all=true every one; the oldest first, a hundred at a time")
    @APIResponse(responseCode = "200", description = "Differences; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView list(
            @QueryParam("bank") String bank, @QueryParam("all") String all, @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(
                Questions.bank(bank),
                Questions.read("all", all, DifferenceResource::flag).orElse(false));
        Optional<Place> after =
                Questions.place(cursor, parts -> new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        List<Difference> page = differences.page(filter, after, PAGE + 1);
        List<DifferenceView> items =
                page.stream().limit(PAGE).map(DifferenceView::of).toList();
        return new PageView(items, page.size() > PAGE ? cursor(page.get(PAGE - 1)) : null);
    }

    @GET
    @Path("/{differenceId}")
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "One difference, with what was proposed and decided")
    @APIResponse(responseCode = "200", description = "The difference as it stands")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public DifferenceView one(@PathParam("differenceId") UUID id) {
        return differences.find(id).map(DifferenceView::of).orElseThrow(DifferenceResource::notFound);
    }

    @PUT
    @Path("/{differenceId}/proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @Operation(
            summary = "Propose what it comes to, with evidence; in place of what was proposed before",
            description = "POST or VOID of what is UNANSWERED and of nothing else.")
    @APIResponse(responseCode = "200", description = "PROPOSED, with the hash that an approval has to name")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem difference-over: approved, or ended")
    @APIResponse(responseCode = "422", description = "Problem decision-refused: DOES_NOT_FIT, OWN_ORDER")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DifferenceView propose(@PathParam("differenceId") UUID id, @NotNull @Valid ProposalRequest proposed) {
        Evidence evidence = new Evidence(proposed.reference(), proposed.words());
        standing.require(staff, PROPOSER);
        return DifferenceView.of(taken(decide.propose(id, proposed.resolution(), evidence, signature())));
    }

    @POST
    @Path("/{differenceId}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Approve what another person proposed, by its content hash",
            description = "The bank's own word, if it comes first, stays.")
    @APIResponse(responseCode = "200", description = "APPROVED and being carried out, or ENDED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem difference-over: approved, or ended")
    @APIResponse(
            responseCode = "422",
            description = "Problem decision-refused: SAME_PERSON, OWN_ORDER, CONTENT_CHANGED, NOTHING_PROPOSED")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public DifferenceView approve(@PathParam("differenceId") UUID id, @NotNull @Valid ApprovalRequest approval) {
        standing.require(staff, APPROVER);
        Difference taken = taken(decide.approve(id, new ContentHash(approval.contentHash()), signature()));
        if (taken instanceof ApprovedDifference approved) {
            review.carryOut(approved);
            review.review(approved.head().of());
        }
        return one(id);
    }

    private Signature signature() {
        return new Signature(
                staff.member().staffId(),
                staff.member().person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Difference taken(Heard heard) {
        if (heard instanceof Heard.Taken taken) {
            return taken.difference();
        }
        if (heard instanceof Heard.Refused refused) {
            throw ProblemException.of(422, "decision-refused", "This does not count")
                    .with("rule", refused.rule())
                    .build();
        }
        throw heard instanceof Heard.Over
                ? ProblemException.of(409, "difference-over", "It is decided already")
                        .build()
                : notFound();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such difference")
                .build();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("yes or no");
        };
    }

    private static String cursor(Difference last) {
        return Questions.cursor(last.head().raisedAt(), last.head().id());
    }

    /** A page of differences. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<DifferenceView> items, String nextCursor) {}

    /** What somebody would make of it, and what that rests on. */
    record ProposalRequest(
            @NotNull Resolution resolution,

            @NotNull @Pattern(regexp = "[!-~]{1,100}") String reference,

            @NotBlank @Size(max = Evidence.MOST_WORDS) @Pattern(regexp = "[^\\p{Cntrl}]*") String words) {}

    /** Which content is approved. */
    record ApprovalRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}
}
