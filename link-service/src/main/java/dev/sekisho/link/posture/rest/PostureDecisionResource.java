package dev.sekisho.link.posture.rest;

import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.posture.ChangeWord;
import dev.sekisho.link.posture.ChangeWord.Verdict;
import dev.sekisho.link.posture.DecidePosture;
import dev.sekisho.link.posture.DecidePosture.Outcome;
import dev.sekisho.link.posture.Postures;
import dev.sekisho.link.suspension.BookFull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's word about a version of a posture. */
@Path("/v1/posture-changes/{changeId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "postures")
class PostureDecisionResource {

    private final DecidePosture decide;
    private final Postures postures;
    private final PostureCaller caller;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final InstantSource clock;

    PostureDecisionResource(
            DecidePosture decide,
            Postures postures,
            PostureCaller caller,
            StaffCaller staff,
            StaffStanding standing,
            InstantSource clock) {
        this.decide = decide;
        this.postures = postures;
        this.caller = caller;
        this.staff = staff;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Approve or reject a version of a posture",
            description =
                    "Whether the caller still holds the role is asked each time. A version that is worse than the one"
                            + " before suspends linking at its bank, in the transaction that puts it in force.")
    @APIResponse(responseCode = "200", description = "APPROVED or REJECTED; lowered if linking was suspended with it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "409",
            description = "Problem posture-change-decided, posture-date-taken, suspension-book-full")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON, REVIEW_OVERDUE")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public PostureChangeView decide(@PathParam("changeId") UUID changeId, @NotNull @Valid DecisionRequest request) {
        if (postures.find(changeId).isEmpty()) {
            throw PostureProblems.notFound();
        }
        standing.require(staff, "operations-approver");
        ChangeWord word = new ChangeWord(
                request.verdict(),
                request.note(),
                caller.speaker(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Outcome outcome = heard(changeId, word);
        if (outcome instanceof Outcome.Refused refused) {
            throw PostureProblems.refused(refused.rule());
        }
        Outcome.Decided decided = (Outcome.Decided) outcome;
        return PostureChangeView.of(decided.change(), decided.lowered());
    }

    private Outcome heard(UUID changeId, ChangeWord word) {
        try {
            return decide.decide(changeId, word).orElseThrow(PostureProblems::notFound);
        } catch (BookFull full) {
            throw PostureProblems.full();
        }
    }

    /** What the second person says. */
    record DecisionRequest(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = ChangeWord.MAX_NOTE) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}
}
