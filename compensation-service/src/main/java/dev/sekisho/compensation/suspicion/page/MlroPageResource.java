package dev.sekisho.compensation.suspicion.page;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.suspicion.DecideItem;
import dev.sekisho.compensation.suspicion.Decision;
import dev.sekisho.compensation.suspicion.ReadRoom;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.SuspicionItems;
import dev.sekisho.compensation.suspicion.Verdict;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The MLRO's room, for whoever holds that role at this moment. What is refused here is said on the page, not by a problem:
 * the log of refused pages is read by others (A74).
 */
@Path("/mlro")
class MlroPageResource {

    private static final String ROLE = "mlro";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Pages pages;
    private final Visit visit;
    private final ReadRoom room;
    private final DecideItem decide;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    MlroPageResource(
            Pages pages,
            Visit visit,
            ReadRoom room,
            DecideItem decide,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.pages = pages;
        this.visit = visit;
        this.room = room;
        this.decide = decide;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("staff:mlro")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        String asked = Pages.given(state);
        boolean late = Queries.flag("overdue", Pages.given(overdue));
        var selection = new SuspicionItems.Selection(
                Queries.oneOf("state", asked, "OPEN", "DECIDED").map("OPEN"::equals),
                late ? Optional.of(now()) : Optional.empty());
        Optional<SuspicionItems.Place> after =
                Optional.ofNullable(Pages.given(cursor)).map(MlroPageResource::place);
        List<SuspicionItem> ahead = room.list(selection, after, Queries.PAGE + 1, present(), now());
        List<SuspicionItem> shown = ahead.stream().limit(Queries.PAGE).toList();
        String next = ahead.size() > shown.size() ? next(asked, late, shown.get(shown.size() - 1)) : null;
        Instant now = now();
        MlroItems view = new MlroItems(
                asked,
                late,
                shown.stream().map(item -> MlroItems.Line.of(item, now)).toList(),
                next);
        return pages.show(visit.words().of(MlroText.ITEMS), "mlro/items.jte", view);
    }

    @GET
    @Path("/{itemId}")
    @RolesAllowed("staff:mlro")
    @Operation(hidden = true)
    public Response item(@PathParam("itemId") UUID id, @QueryParam("stands") String stands) {
        MlroItem view = decide.read(id, present(), now())
                .map(item -> MlroItem.of(item, now(), stands != null))
                .orElseThrow(MlroPageResource::unknown);
        return pages.show(visit.words().of(MlroText.ITEM, view.caseNumber()), "mlro/item.jte", view);
    }

    @GET
    @Path("/{itemId}/case")
    @RolesAllowed("staff:mlro")
    @Operation(hidden = true)
    public Response caseOf(@PathParam("itemId") UUID id) {
        MlroCase view = room.caseOf(id, present(), now())
                .map(file -> MlroCase.of(id, file))
                .orElseThrow(MlroPageResource::unknown);
        return pages.show(visit.words().of(MlroText.ITEM, view.caseNumber()), "mlro/case.jte", view);
    }

    @POST
    @Path("/{itemId}/decisions")
    @RolesAllowed("staff:mlro")
    @Operation(hidden = true)
    public Response decide(
            @PathParam("itemId") UUID id,
            @FormParam("verdict") @NotNull Verdict verdict,
            @FormParam("reason") @NotBlank @Size(max = Decision.MOST_CHARS) @Pattern(regexp = WORDS) String reason) {
        DecideItem.Outcome came = decide.decide(id, new Decision(verdict, reason, present(), now()));
        if (came instanceof DecideItem.Outcome.Unknown) {
            throw unknown();
        }
        return Pages.lookAt(MlroItem.pathOf(id) + (came instanceof DecideItem.Outcome.Decided ? "?stands=true" : ""));
    }

    private Actor present() {
        standing.require(caller, ROLE);
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static SuspicionItems.Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new SuspicionItems.Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static String next(String state, boolean late, SuspicionItem last) {
        SuspicionItems.Place place = SuspicionItems.Place.of(last);
        return "/mlro?state=" + (state == null ? "" : state) + (late ? "&overdue=true" : "") + "&cursor="
                + new Cursor(place.decideBy(), place.id()).write();
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such page").build();
    }
}
