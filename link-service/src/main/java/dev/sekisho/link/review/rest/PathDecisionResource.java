package dev.sekisho.link.review.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.review.BankWord;
import dev.sekisho.link.review.BankWord.Verdict;
import dev.sekisho.link.review.DecidePath;
import dev.sekisho.link.review.DecidePath.Outcome;
import dev.sekisho.link.review.PathReviews;
import dev.sekisho.link.review.Speaker;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bank's own word about a path. */
@Path("/v1/path-reviews/{reviewId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "path-reviews")
class PathDecisionResource {

    private final DecidePath decide;
    private final PathReviews reviews;
    private final ReviewCaller caller;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final InstantSource clock;

    PathDecisionResource(
            DecidePath decide,
            PathReviews reviews,
            ReviewCaller caller,
            StaffCaller staff,
            StaffStanding standing,
            InstantSource clock) {
        this.decide = decide;
        this.reviews = reviews;
        this.caller = caller;
        this.staff = staff;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:bank-user")
    @Operation(
            summary = "The bank has reviewed a path, rejects it, or takes its word back",
            description = "Whether the caller still holds the role is asked each time; it holds from this moment on.")
    @APIResponse(responseCode = "200", description = "REVIEWED or REJECTED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for another bank's")
    @APIResponse(responseCode = "409", description = "Problem path-review-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public PathReviewView decide(@PathParam("reviewId") UUID reviewId, @NotNull @Valid DecisionRequest request) {
        UUID own = own(reviewId);
        standing.require(staff, "bank-user");
        Speaker speaker = caller.speaker();
        BankWord word = new BankWord(request.verdict(), request.findings(), Optional.of(speaker), clock.instant());
        Outcome outcome = decide.decide(own, speaker, word).orElseThrow(PathReviewProblems::notFound);
        if (outcome instanceof Outcome.Refused refused) {
            throw PathReviewProblems.refused(refused.rule());
        }
        return PathReviewView.of(((Outcome.Decided) outcome).review());
    }

    private UUID own(UUID reviewId) {
        Optional<BankCode> bank = caller.bank();
        return reviews.find(reviewId)
                .filter(review -> bank.filter(review.head().bank()::equals).isPresent())
                .map(review -> review.head().id())
                .orElseThrow(PathReviewProblems::notFound);
    }

    /** What the bank found; sentences for those who ask later. */
    record DecisionRequest(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = BankWord.MAX_FINDINGS) @Pattern(regexp = "[^\\p{Cntrl}]*") String findings) {}
}
