package dev.sekisho.compensation.suspicion.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.suspicion.DecideItem;
import dev.sekisho.compensation.suspicion.DecideItem.Outcome;
import dev.sekisho.compensation.suspicion.Decision;
import dev.sekisho.compensation.suspicion.ReadRoom;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.SuspicionItems.Place;
import dev.sekisho.compensation.suspicion.SuspicionItems.Selection;
import dev.sekisho.compensation.suspicion.Verdict;
import dev.sekisho.compensation.suspicion.rest.SuspicionView.SuspicionPageView;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
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

/** The MLRO's queue, for whoever holds that role at this moment; nobody else learns what is in it (A74). */
@Path("/v1/suspicion-items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:mlro")
@Tag(name = "suspicion items")
class SuspicionResource {

    private static final String ROLE = "mlro";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final ReadRoom room;
    private final DecideItem decide;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    SuspicionResource(
            ReadRoom room, DecideItem decide, StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.room = room;
        this.decide = decide;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Items without their reasons, the most due first; that they were listed is journalled")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public SuspicionPageView queue(
            @QueryParam("state") String state,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = now();
        int size = Queries.pageSize(limit);
        Selection selection = new Selection(
                Queries.oneOf("state", state, "OPEN", "DECIDED").map("OPEN"::equals),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        Optional<Place> after = place(cursor);
        standing.require(caller, ROLE);
        List<SuspicionItem> readAhead = room.list(selection, after, size + 1, actor(), now);
        List<SuspicionItem> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        return new SuspicionPageView(
                page.stream().map(item -> SuspicionView.line(item, now)).toList(),
                readAhead.size() > size ? SuspicionPageView.cursorAfter(page) : null);
    }

    @GET
    @Path("/{itemId}")
    @Operation(summary = "One item with its reason; that it was read is journalled")
    @APIResponse(responseCode = "200", description = "The item")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public SuspicionView get(@PathParam("itemId") UUID id) {
        standing.require(caller, ROLE);
        Instant now = now();
        return decide.read(id, actor(), now)
                .map(item -> SuspicionView.whole(item, now))
                .orElseThrow(SuspicionResource::unknown);
    }

    @GET
    @Path("/{itemId}/case")
    @Operation(summary = "The case of an item; that it was read is journalled, and no fact")
    @APIResponse(responseCode = "200", description = "Reports, what they are about, and what was confirmed and stopped")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public SuspicionCaseView caseOf(@PathParam("itemId") UUID id) {
        standing.require(caller, ROLE);
        return room.caseOf(id, actor(), now()).map(SuspicionCaseView::of).orElseThrow(SuspicionResource::unknown);
    }

    @POST
    @Path("/{itemId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides whether it is reported, and why; NO_REPORT may become REPORT later, a report stands")
    @APIResponse(responseCode = "200", description = "The item; said again, it is said once")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem decided-otherwise")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public SuspicionView decide(@PathParam("itemId") UUID id, @NotNull @Valid AskedDecision asked) {
        standing.require(caller, ROLE);
        Instant now = now();
        Outcome came = decide.decide(id, new Decision(asked.verdict(), asked.reason(), actor(), now));
        if (came instanceof Outcome.Done done) {
            return SuspicionView.whole(done.item(), now);
        }
        throw came instanceof Outcome.Decided
                ? ProblemException.of(422, "decided-otherwise", "It was decided before, and that stands")
                        .build()
                : unknown();
    }

    private static Optional<Place> place(String cursor) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.read(cursor)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such item").build();
    }

    /** The MLRO's word; never printed. */
    record AskedDecision(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = Decision.MOST_CHARS) @Pattern(regexp = WORDS) String reason) {

        @Override
        public String toString() {
            return "AskedDecision[***]";
        }
    }
}
