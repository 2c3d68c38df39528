package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.ChangeWord;
import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.charge.merchant.DecideMerchantChange;
import dev.sekisho.charge.merchant.DecideMerchantChange.Outcome;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second person's word about a change of the registry. */
@Path("/v1/merchant-changes/{changeId}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants")
class MerchantDecisionResource {

    private final DecideMerchantChange decide;
    private final RegistryDoor door;
    private final StaffCaller staff;
    private final StaffStanding standing;

    MerchantDecisionResource(
            DecideMerchantChange decide, RegistryDoor door, StaffCaller staff, StaffStanding standing) {
        this.decide = decide;
        this.door = door;
        this.staff = staff;
        this.standing = standing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "Approve or reject a change of the registry",
            description = "It is carried out with its approval. Whether the caller still holds the role is asked.")
    @APIResponse(responseCode = "200", description = "APPROVED or REJECTED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem merchant-change-decided")
    @APIResponse(
            responseCode = "422",
            description = "Problem merchant-change-refused: SAME_PERSON, MERCHANT_KNOWN, MERCHANT_UNKNOWN,"
                    + " MERCHANT_ENDED, NOT_STOPPED")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ChangeView decide(@PathParam("changeId") UUID changeId, @NotNull @Valid DecisionRequest request) {
        standing.require(staff, "operations-approver");
        ChangeWord word = new ChangeWord(request.verdict(), request.note(), door.officer(), door.now());
        Outcome outcome = decide.decide(changeId, word)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such change")
                        .build());
        if (outcome instanceof Outcome.Decided decided) {
            return ChangeView.of(decided.change());
        }
        throw RegistryProblems.refused(((Outcome.Refused) outcome).rule());
    }

    /** What the second person says. */
    record DecisionRequest(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = ChangeWord.MAX_NOTE) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}
}
