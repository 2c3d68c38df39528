package dev.sekisho.link.desk.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.desk.DeskHours;
import dev.sekisho.link.desk.NameReviews;
import dev.sekisho.link.desk.NameReviews.Filter;
import dev.sekisho.link.desk.NameReviews.Line;
import dev.sekisho.link.desk.NameReviews.Place;
import dev.sekisho.link.name.NameOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue of names that a person has to look at; nothing in it says whose they are. */
@Path("/v1/name-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:reviewer", "staff:auditor"})
@Tag(name = "name-reviews")
class NameReviewResource {

    private static final int PAGE = 100;

    private final NameReviews reviews;
    private final DeskHours hours;
    private final InstantSource clock;

    NameReviewResource(NameReviews reviews, DeskHours hours, InstantSource clock) {
        this.reviews = reviews;
        this.hours = hours;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Requests whose names wait, the oldest first, a hundred at a time",
            description = "By bank, by outcome (TRUNCATED_PREFIX, REVIEW, MISMATCH), or only what is overdue.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(
            @QueryParam("bankCode") String bankCode,
            @QueryParam("outcome") String outcome,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("cursor") String cursor) {
        Instant before = hours.overdueBefore(clock.instant());
        Filter filter = new Filter(
                parsed("bankCode", bankCode, BankCode::new),
                parsed("outcome", outcome, NameOutcome::valueOf),
                overdue ? Optional.of(before) : Optional.empty());
        Optional<Place> after = parsed("cursor", cursor, NameReviewResource::place);
        List<Line> page = reviews.queue(filter, after, PAGE + 1);
        List<LineView> items = page.stream()
                .limit(PAGE)
                .map(line ->
                        LineView.of(line, hours.due(line.since()), line.since().isBefore(before)))
                .toList();
        return new PageView(
                items, page.size() > PAGE ? cursor(page.get(PAGE - 1).place()) : null);
    }

    private static String cursor(Place place) {
        return place.since() + "_" + place.request();
    }

    private static Place place(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a cursor has two parts");
        }
        return new Place(Instant.parse(parts[0]), new LinkRequestId(UUID.fromString(parts[1])));
    }

    private static <T> Optional<T> parsed(String field, String text, java.util.function.Function<String, T> parser) {
        try {
            return Optional.ofNullable(text).map(parser);
        } catch (IllegalArgumentException | DateTimeException noneOfThem) {
            throw NameReviewProblems.invalid(field, "Pattern");
        }
    }

    /** One request in the queue. @param state OPEN, or PROPOSED once a first person would accept */
    record LineView(
            UUID linkRequestId,
            String bankCode,
            String accountMask,
            String outcome,
            String state,
            Instant since,
            Instant dueBy,
            boolean overdue) {

        static LineView of(Line line, Instant dueBy, boolean overdue) {
            return new LineView(
                    line.request().value(),
                    line.bank().value(),
                    line.accountMask(),
                    line.outcome().name(),
                    line.proposed() ? "PROPOSED" : "OPEN",
                    line.since(),
                    dueBy,
                    overdue);
        }
    }

    /** One page. */
    record PageView(List<LineView> items, String nextCursor) {}
}
