package dev.sekisho.compensation.bankreturn.rest;

import dev.sekisho.compensation.bankreturn.BankReturn;
import dev.sekisho.compensation.bankreturn.BankReturns;
import dev.sekisho.compensation.bankreturn.BankReturns.Place;
import dev.sekisho.compensation.bankreturn.DecideReturn;
import dev.sekisho.compensation.bankreturn.DecideReturn.Outcome;
import dev.sekisho.compensation.bankreturn.ReturnEntry;
import dev.sekisho.compensation.bankreturn.Verdict;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.deadline.Subject;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.problem.Queries;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that came back, and those of it that wait for two persons. */
@Path("/v1/bank-returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returned money")
class ReturnResource {

    private static final int PAGE = 100;

    private final Speaker speaker;
    private final BankReturns returns;
    private final DecideReturn decide;
    private final Deadlines deadlines;

    ReturnResource(Speaker speaker, BankReturns returns, DecideReturn decide, Deadlines deadlines) {
        this.speaker = speaker;
        this.returns = returns;
        this.decide = decide;
        this.deadlines = deadlines;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "Returns, the newest first, with waiting=true the oldest first, " + PAGE + " on a page")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed, cursor-malformed")
    public ReturnPage page(@QueryParam("waiting") String waiting, @QueryParam("cursor") String cursor) {
        List<BankReturn> ahead = returns.list(only(waiting), place(cursor), PAGE + 1);
        List<BankReturn> page = ahead.subList(0, Math.min(PAGE, ahead.size()));
        return new ReturnPage(
                page.stream().map(this::view).toList(), ahead.size() > PAGE ? cursorAfter(page.get(PAGE - 1)) : null);
    }

    @GET
    @Path("/{returnId}/words")
    @RolesAllowed("staff:" + Speaker.ROLE)
    @Operation(summary = "What the bank wrote into the line; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "In half-width kana")
    @APIResponse(responseCode = "404", description = "Problem bank-return-unknown")
    public WordsView words(@PathParam("returnId") UUID returnId) {
        return decide.read(returnId, speaker.actor())
                .map(found -> WordsView.of(found.head().entry()))
                .orElseThrow(ReturnProblems::returnUnknown);
    }

    @POST
    @Path("/{returnId}/verdicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + Speaker.ROLE)
    @Operation(
            summary = "Says of which claim a return is, or, without a claim, that it is of none of ours",
            description = "The second person who says the same decides; whoever says something else proposes anew.")
    @APIResponse(responseCode = "200", description = "WAITING after the first, MATCHED or NOT_OURS after the second")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem bank-return-unknown")
    @APIResponse(responseCode = "422", description = "Problem bank-return-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ReturnView say(@PathParam("returnId") UUID returnId, @NotNull @Valid AskedVerdict asked) {
        Outcome outcome = decide.decide(returnId, asked.verdict(), speaker.standing());
        if (outcome instanceof Outcome.Done done) {
            return view(done.found());
        }
        throw outcome instanceof Outcome.Refused refused
                ? ReturnProblems.refused(refused)
                : ReturnProblems.returnUnknown();
    }

    private ReturnView view(BankReturn found) {
        return ReturnView.of(
                found, deadlines.of(Subject.BANK_RETURN, found.head().foundAt()).dueAt());
    }

    private static Optional<Boolean> only(String waiting) {
        return Queries.oneOf("waiting", waiting, "true", "false").map("true"::equals);
    }

    private static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private static String cursorAfter(BankReturn last) {
        return new Cursor(last.head().foundAt(), last.head().id()).write();
    }

    /** What somebody says. @param claimId absent: of none of ours */
    record AskedVerdict(
            UUID claimId,

            @NotBlank @Size(max = Verdict.LONGEST_NOTE) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*") String note) {

        Verdict verdict() {
            return new Verdict(Optional.ofNullable(claimId).map(ClaimId::new), note);
        }
    }

    /** Some of them. */
    record ReturnPage(List<ReturnView> items, String nextCursor) {}

    /** The words of one line. */
    record WordsView(LocalDate bookedOn, LocalDate valueOn, String party, String summary, String edi) {

        static WordsView of(ReturnEntry entry) {
            return new WordsView(entry.bookedOn(), entry.valueOn(), entry.party(), entry.summary(), entry.edi());
        }

        @Override
        public String toString() {
            return "WordsView[***]";
        }
    }
}
