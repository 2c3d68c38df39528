package dev.sekisho.identity.reading.rest;

import dev.sekisho.identity.reading.DeclaredReading.Proposal;
import dev.sekisho.identity.reading.DeclaredReadings;
import dev.sekisho.identity.reading.DeclaredReadings.Place;
import dev.sekisho.identity.reading.DeclaredReadings.Waiting;
import dev.sekisho.identity.reading.Evidence;
import dev.sekisho.identity.reading.JudgeReading;
import dev.sekisho.identity.reading.JudgeReading.Dossier;
import dev.sekisho.identity.reading.ReadingOutcome;
import dev.sekisho.identity.reading.ReadingRefusal;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk at which reviewers look at names whose reading nobody but the holder vouches for. */
@Path("/v1/declared-readings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:reviewer")
@Tag(name = "reading")
class ReadingResource {

    private static final int PAGE = 50;

    private final DeclaredReadings readings;
    private final JudgeReading judgeReading;
    private final Transaction transaction;
    private final StaffCaller caller;
    private final SystemClock clock;

    ReadingResource(
            DeclaredReadings readings,
            JudgeReading judgeReading,
            Transaction transaction,
            StaffCaller caller,
            SystemClock clock) {
        this.readings = readings;
        this.judgeReading = judgeReading;
        this.transaction = transaction;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Accounts that cannot link because the reading of their name was only declared")
    @APIResponse(
            responseCode = "200",
            description = "A page, who waits longest first; nextCursor leads to the next one")
    @APIResponse(responseCode = "400", description = "Problem cursor-malformed")
    public PageView page(@QueryParam("cursor") String cursor) {
        var after = ReadingCursor.read(cursor);
        return PageView.cut(transaction.call(() -> readings.waiting(after, PAGE + 1)));
    }

    @GET
    @Path("/{proofId}")
    @Operation(summary = "One name with its declared reading; that somebody looked is recorded")
    @APIResponse(responseCode = "200", description = "The name as the documents have it, and as its holder reads it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public ReadingView reading(@PathParam("proofId") UUID proofId) {
        return judgeReading
                .look(actor(), proofId, clock.instant())
                .map(ReadingView::of)
                .orElseThrow(() -> problem(ReadingRefusal.UNKNOWN));
    }

    @POST
    @Path("/{proofId}/judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say by what evidence a reading is plausible; two persons have to name the same")
    @APIResponse(responseCode = "200", description = "PLAUSIBLE, or PROPOSED until another person names the same")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON, OWN_IDENTITY")
    public OutcomeView judge(@PathParam("proofId") UUID proofId, @NotNull @Valid JudgementRequest request) {
        ReadingOutcome outcome = judgeReading.judge(actor(), proofId, request.shown(), clock.instant());
        if (outcome instanceof ReadingOutcome.Refused refused) {
            throw problem(refused.why());
        }
        return new OutcomeView(outcome instanceof ReadingOutcome.Plausible ? "PLAUSIBLE" : "PROPOSED");
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person(), caller.tokenId());
    }

    private static ProblemException problem(ReadingRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such reading to judge")
                        .build();
            case SAME_PERSON, OWN_IDENTITY -> DeskProblems.anotherPerson(why.name());
        };
    }

    /** By what it would be believed. */
    record JudgementRequest(
            @NotNull Evidence.Kind evidence,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String scanHash) {

        Evidence shown() {
            return new Evidence(evidence, scanHash);
        }
    }

    /** Whether two persons agree. */
    record OutcomeView(String outcome) {}

    /** A page of those that wait. @param nextCursor null on the last page */
    record PageView(List<LineView> readings, String nextCursor) {

        static PageView cut(List<Waiting> readAhead) {
            List<Waiting> page = readAhead.subList(0, Math.min(PAGE, readAhead.size()));
            String next = readAhead.size() > PAGE
                    ? ReadingCursor.of(page.get(PAGE - 1).place())
                    : null;
            return new PageView(page.stream().map(LineView::of).toList(), next);
        }
    }

    /** One of them. */
    record LineView(UUID proofId, UUID accountId, Instant provedAt, boolean proposed) {

        static LineView of(Waiting waiting) {
            Place place = waiting.place();
            return new LineView(place.proofId(), waiting.account().value(), place.provedAt(), waiting.proposed());
        }
    }

    /** A name, never printed. @param proposed null until a first person has judged it */
    record ReadingView(UUID proofId, UUID accountId, String nameKanji, String nameKana, ProposalView proposed) {

        static ReadingView of(Dossier dossier) {
            return new ReadingView(
                    dossier.reading().proofId(),
                    dossier.reading().account().value(),
                    dossier.claims().nameKanji(),
                    dossier.claims().nameKana(),
                    dossier.reading().proposal().map(ProposalView::of).orElse(null));
        }

        @Override
        public String toString() {
            return "ReadingView[redacted]";
        }
    }

    /** What a first person said. */
    record ProposalView(Evidence.Kind evidence, String scanHash, UUID by, Instant at) {

        static ProposalView of(Proposal proposal) {
            return new ProposalView(
                    proposal.evidence().kind(),
                    proposal.evidence().scanHash(),
                    proposal.by().staffId(),
                    proposal.by().at());
        }
    }
}
