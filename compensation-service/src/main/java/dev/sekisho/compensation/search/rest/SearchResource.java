package dev.sekisho.compensation.search.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.search.SearchCharges;
import dev.sekisho.compensation.search.SearchCharges.Outcome;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where support looks for a withdrawal that somebody at the telephone reads out of a passbook. */
@Path("/v1/charge-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup")
class SearchResource {

    private static final String EXAMPLE = """
            {"bankCode": "0998", "amountYen": 30000, "occurredFrom": "2026-09-02T15:00:00Z",
             "occurredTo": "2026-09-03T14:59:59Z", "lastDigits": "567"}""";

    private final SearchCharges search;
    private final StaffCaller caller;
    private final InstantSource clock;

    SearchResource(SearchCharges search, StaffCaller caller, InstantSource clock) {
        this.search = search;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "Charges that a caller may mean, 50 at once, the newest first; each search is kept and a fact",
            description =
                    "By a bank and its reference, or by an amount and at most 63 days, narrowed by bank and by the last"
                            + " digits of the account as it is shown. An account number or a PIN is never asked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "read out of a passbook", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What fits; nextCursor, given back as cursor, leads to older ones")
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, malformed-json, search-without-clue, period-not-possible,"
                    + " cursor-malformed")
    @APIResponse(responseCode = "429", description = "Problem too-many-searches: of one person in an hour")
    public FoundView search(@NotNull @Valid AskedSearch asked) {
        return FoundView.of(found(asked));
    }

    /** @throws ProblemException 400 where nothing could be found by it, 429 {@code too-many-searches} */
    Outcome.Found found(AskedSearch asked) {
        StaffMember member = caller.member();
        Outcome outcome = search.search(
                asked.told(),
                asked.after(),
                new Actor(member.staffId(), member.person()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (outcome instanceof Outcome.TooMany tooMany) {
            throw ProblemException.of(429, "too-many-searches", "One person searches so often in an hour and no more")
                    .with("withinSeconds", tooMany.within().toSeconds())
                    .build();
        }
        return (Outcome.Found) outcome;
    }
}
