package dev.sekisho.identity.review.page;

import static dev.sekisho.kit.page.Pages.given;

import dev.sekisho.identity.review.DecideReview;
import dev.sekisho.identity.review.Decision;
import dev.sekisho.identity.review.ReadReview;
import dev.sekisho.identity.review.ReviewClock;
import dev.sekisho.identity.review.ReviewOutcome;
import dev.sekisho.identity.review.ReviewReason;
import dev.sekisho.identity.review.ReviewRefusal;
import dev.sekisho.identity.review.Reviews;
import dev.sekisho.identity.review.Reviews.Line;
import dev.sekisho.identity.review.Reviews.Place;
import dev.sekisho.identity.review.Verdict;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The review desk to look at: held accounts, one of them with its evidence, and the decision about it. */
@Path("/desk")
@RolesAllowed("staff:reviewer")
class DeskPageResource {

    private static final int ROWS = 50;

    private final Reviews reviews;
    private final ReadReview readReview;
    private final DecideReview decideReview;
    private final ReviewClock clock;
    private final Transaction transaction;
    private final AtDesk desk;
    private final Pages pages;
    private final Visit visit;

    DeskPageResource(
            Reviews reviews,
            ReadReview readReview,
            DecideReview decideReview,
            ReviewClock clock,
            Transaction transaction,
            AtDesk desk,
            Pages pages,
            Visit visit) {
        this.reviews = reviews;
        this.readReview = readReview;
        this.decideReview = decideReview;
        this.clock = clock;
        this.transaction = transaction;
        this.desk = desk;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("kind") String kind,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        Instant now = desk.now();
        DeskFilter filter = DeskFilter.of(given(state), given(kind), given(overdue));
        Optional<Place> after = Optional.ofNullable(given(cursor))
                .map(text -> Place.behind(text).orElseThrow(Queries::cursorMalformed));
        Instant before = clock.overdueBefore(now);
        List<Line> readAhead = transaction.call(() -> reviews.page(filter.selection(before), after, ROWS + 1));
        List<Line> lines = readAhead.subList(0, Math.min(ROWS, readAhead.size()));
        Optional<String> next = readAhead.size() > ROWS
                ? Optional.of(filter.address(lines.get(ROWS - 1).place().cursor()))
                : Optional.empty();
        var rows = lines.stream()
                .map(line -> ReviewListPage.Row.of(line, clock.due(line.about().since()), now))
                .toList();
        var page = ReviewListPage.of(filter, rows, transaction.call(() -> reviews.counts(before)), next);
        return pages.show(visit.words().of(DeskText.TITLE), "desk/list.jte", page);
    }

    @GET
    @Path("/{reviewId}")
    @Operation(hidden = true)
    public Response one(@PathParam("reviewId") UUID reviewId, @QueryParam("done") String done) {
        var dossier = readReview.read(desk.actor(), reviewId).orElseThrow(DeskPageResource::unknown);
        Instant due = clock.due(dossier.review().about().since());
        var page = ReviewPage.of(dossier, due, desk.now(), desk.actor(), said(given(done)));
        return pages.show(visit.words().of(DeskText.ONE_TITLE), "desk/review.jte", page);
    }

    private static Optional<DeskText> said(String done) {
        return Queries.oneOf("done", done, "DECIDED", "PROPOSED").map(what -> DeskText.valueOf("DONE_" + what));
    }

    @POST
    @Path("/{reviewId}")
    @Operation(hidden = true)
    public Response decide(
            @PathParam("reviewId") UUID reviewId,
            @FormParam("decision") String decision,
            @FormParam("reason") String reason) {
        Verdict verdict = verdict(given(decision), given(reason));
        ReviewOutcome outcome = decideReview.decide(desk.actor(), reviewId, verdict, desk.machineTime());
        if (outcome instanceof ReviewOutcome.Refused refused) {
            throw problem(refused.why());
        }
        String done = outcome instanceof ReviewOutcome.Decided ? "DECIDED" : "PROPOSED";
        return Pages.lookAt("/desk/" + reviewId + "?done=" + done);
    }

    private static Verdict verdict(String decision, String reason) {
        Decision wanted = Queries.oneOf("decision", decision, Decision.class)
                .orElseThrow(() -> DeskProblems.invalid("decision", "NotNull"));
        ReviewReason why = Queries.oneOf("reason", reason, ReviewReason.class)
                .orElseThrow(() -> DeskProblems.invalid("reason", "NotNull"));
        if (!why.isFor(wanted)) {
            throw DeskProblems.invalid("reason", "FitsDecision");
        }
        return new Verdict(wanted, why);
    }

    private static ProblemException problem(ReviewRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN -> unknown();
            case SAME_PERSON -> DeskProblems.anotherPerson(why.name());
            case DECIDED ->
                ProblemException.of(409, "review-decided", "The review was decided before")
                        .build();
        };
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such review").build();
    }
}
