package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.review.DecideReview;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.ReadReview;
import dev.sekisho.identity.review.ReviewClock;
import dev.sekisho.identity.review.ReviewOutcome;
import dev.sekisho.identity.review.ReviewReason;
import dev.sekisho.identity.review.Reviews;
import dev.sekisho.identity.review.Reviews.Line;
import dev.sekisho.identity.review.Reviews.Selection;
import dev.sekisho.identity.review.Verdict;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk at which reviewers look at held accounts; what screening holds is never here. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:reviewer")
@Tag(name = "review")
class ReviewResource {

    private final Reviews reviews;
    private final ReadReview readReview;
    private final DecideReview decideReview;
    private final ReviewClock due;
    private final Transaction transaction;
    private final Desk desk;

    ReviewResource(
            Reviews reviews,
            ReadReview readReview,
            DecideReview decideReview,
            ReviewClock due,
            Transaction transaction,
            Desk desk) {
        this.reviews = reviews;
        this.readReview = readReview;
        this.decideReview = decideReview;
        this.due = due;
        this.transaction = transaction;
        this.desk = desk;
    }

    @GET
    @Path("/reviews")
    @Operation(summary = "Held accounts, the longest held first; without a state those that wait for somebody")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public ReviewPageView page(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = desk.now();
        int size = Asked.pageSize(limit);
        Selection selection = new Selection(
                Asked.states(state),
                Asked.kind(kind),
                Queries.flag("overdue", overdue) ? Optional.of(due.overdueBefore(now)) : Optional.empty());
        var after = Asked.place(cursor);
        List<Line> readAhead = transaction.call(() -> reviews.page(selection, after, size + 1));
        return ReviewPageView.cut(readAhead, size, due, now);
    }

    @GET
    @Path("/review-counts")
    @Operation(summary = "How many held accounts there are, by kind and state, and how many of them are overdue")
    @APIResponse(responseCode = "200", description = "A line for each kind and state that there is")
    public CountsView counts() {
        Instant before = due.overdueBefore(desk.now());
        return new CountsView(transaction.call(() -> reviews.counts(before)).stream()
                .map(CountView::of)
                .toList());
    }

    @GET
    @Path("/reviews/{reviewId}")
    @Operation(summary = "One held account with its evidence; that somebody looked is recorded")
    @APIResponse(responseCode = "200", description = "The account and what held it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public ReviewView review(@PathParam("reviewId") UUID reviewId) {
        return readReview
                .read(desk.actor(), reviewId)
                .map(dossier -> ReviewView.of(dossier, due, desk.now()))
                .orElseThrow(ReviewProblems::unknown);
    }

    @POST
    @Path("/reviews/{reviewId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Release or close a held account; what weighs much, and every closing, takes a second person")
    @APIResponse(responseCode = "200", description = "DECIDED, or PROPOSED until another person decides the same")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem review-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    public OutcomeView decide(@PathParam("reviewId") UUID reviewId, @NotNull @Valid DecisionRequest request) {
        ReviewOutcome outcome = decideReview.decide(desk.actor(), reviewId, request.verdict(), desk.machineTime());
        if (outcome instanceof ReviewOutcome.Refused refused) {
            throw ReviewProblems.of(refused.why());
        }
        return new OutcomeView(outcome instanceof ReviewOutcome.Decided ? "DECIDED" : "PROPOSED");
    }

    /** What is to become of the account, and why. */
    record DecisionRequest(
            @NotNull Decision decision, @NotNull ReviewReason reason) {

        Verdict verdict() {
            if (!reason.isFor(decision)) {
                throw ReviewProblems.invalid("reason", "FitsDecision");
            }
            return new Verdict(decision, reason);
        }
    }

    /** Whether it is over. */
    record OutcomeView(String outcome) {}

    /** All counts. */
    record CountsView(List<CountView> counts) {}

    /** How many of a kind and state. */
    record CountView(String kind, String state, long count, long overdue) {

        static CountView of(Reviews.Count count) {
            return new CountView(count.kind().name(), count.state().name(), count.all(), count.overdue());
        }
    }
}
