package dev.sekisho.compensation.bulletin.rest;

import dev.sekisho.compensation.bulletin.Announcement;
import dev.sekisho.compensation.bulletin.Bulletin;
import dev.sekisho.compensation.bulletin.Bulletins;
import dev.sekisho.compensation.bulletin.Bulletins.Place;
import dev.sekisho.compensation.bulletin.Bulletins.Selection;
import dev.sekisho.compensation.bulletin.CompareBulletin;
import dev.sekisho.compensation.bulletin.CompareBulletin.Ours;
import dev.sekisho.compensation.bulletin.EnterBulletin;
import dev.sekisho.compensation.bulletin.EnterBulletin.Outcome;
import dev.sekisho.compensation.bulletin.FigureBefore;
import dev.sekisho.compensation.bulletin.rest.BulletinView.BulletinPageView;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was announced about damage, by us and by others, as it was known at any moment (A42, A55, IN-10). */
@Path("/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "figures")
class BulletinResource {

    private static final String ROLE = "support-supervisor";

    /** Who may ask for our own figures. */
    private static final Set<String> FIGURES = Set.of("staff:" + ROLE, "staff:auditor");

    private final Bulletins bulletins;
    private final EnterBulletin enter;
    private final CompareBulletin compare;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;
    private final SecurityIdentity identity;
    private final Idempotency idempotency;

    BulletinResource(
            Bulletins bulletins,
            EnterBulletin enter,
            CompareBulletin compare,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock,
            SecurityIdentity identity,
            Idempotency idempotency) {
        this.identity = identity;
        this.idempotency = idempotency;
        this.bulletins = bulletins;
        this.enter = enter;
        this.compare = compare;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary = "Bulletins, the newest published first, with what changed since the one before",
            description =
                    "asOf leaves out what was published later, knownAt what we entered later. A series is one publisher,"
                            + " basis, source, unit, bank and subject; corrected entries are listed and not compared with."
                            + " snapshot is for supervisors and auditors.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public BulletinPageView page(
            @QueryParam("asOf") String asOf,
            @QueryParam("knownAt") String knownAt,
            @QueryParam("publisher") String publisher,
            @QueryParam("own") String own,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant();
        Instant known = Queries.moment("knownAt", knownAt).orElse(now);
        Selection selection = new Selection(
                Queries.moment("asOf", asOf).orElse(now), known, Queries.flag("own", own), publisher(publisher));
        int size = Queries.pageSize(limit);
        List<Bulletin> readAhead = bulletins.list(selection, place(cursor), size + 1);
        List<Bulletin> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        Map<UUID, Map<Integer, FigureBefore>> before = before(page, known);
        return new BulletinPageView(
                page.stream()
                        .map(one -> shown(BulletinView.line(one, before.getOrDefault(one.id(), Map.of()))))
                        .toList(),
                readAhead.size() > size ? cursorAfter(page.get(size - 1)) : null);
    }

    @GET
    @Path("/{bulletinId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary = "One bulletin, beside it the figures that we had at the moment that it names",
            description =
                    "snapshot.holds says whether the figures kept with our own bulletin are given so again today. ours and"
                            + " snapshot are for supervisors and auditors.")
    @APIResponse(responseCode = "200", description = "As it was entered")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public BulletinView get(@PathParam("bulletinId") UUID id) {
        return bulletins
                .find(id)
                .map(this::whole)
                .orElseThrow(() -> ProblemException.of(404, "not-found", "There is no such bulletin")
                        .build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Enters a bulletin word for word; it can never be changed",
            description =
                    "Our own are what a published notice says word for word; they name the moment of their figures, and what"
                            + " we had then is kept beside them. A reason is"
                            + " the publisher's own. Yen per case that move by more than a quarter raise an alarm.")
    @APIResponse(responseCode = "201", description = "As it was entered, with what we had then")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, idempotency-key-missing")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(
            responseCode = "422",
            description = "Problem bulletin-refused {rules}, moment-not-possible, idempotency-key-reused")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<BulletinView> enter(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedBulletin asked) {
        Announcement said = asked.announcement();
        standing.require(caller, ROLE);
        Actor by = new Actor(caller.member().staffId(), caller.member().person());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IdempotentCall call = new IdempotentCall(by.staff().toString(), "bulletins", key, asked);
        UUID entered = idempotency
                .once(call, Kept.class, () -> new Kept(entered(enter.enter(said, by, now))))
                .answer()
                .bulletinId();
        return RestResponse.status(
                RestResponse.Status.CREATED, whole(bulletins.find(entered).orElseThrow()));
    }

    private static UUID entered(Outcome came) {
        if (came instanceof Outcome.Entered entered) {
            return entered.bulletin().id();
        }
        throw ProblemException.of(422, "bulletin-refused", "This bulletin cannot be so")
                .with("rules", ((Outcome.Refused) came).rules())
                .build();
    }

    /** What a key is answered with. */
    record Kept(UUID bulletinId) {}

    private BulletinView shown(BulletinView view) {
        return seesFigures() ? view : view.published();
    }

    private boolean seesFigures() {
        return FIGURES.stream().anyMatch(identity::hasRole);
    }

    private BulletinView whole(Bulletin bulletin) {
        if (!seesFigures()) {
            return BulletinView.line(
                            bulletin, before(List.of(bulletin), clock.instant()).getOrDefault(bulletin.id(), Map.of()))
                    .published();
        }
        List<Optional<Ours>> compared = compare.compare(bulletin.said());
        Map<Integer, Ours> ours = new HashMap<>();
        for (int place = 0; place < compared.size(); place++) {
            Optional<Ours> one = compared.get(place);
            if (one.isPresent()) {
                ours.put(place, one.get());
            }
        }
        Map<Integer, FigureBefore> before =
                before(List.of(bulletin), clock.instant()).getOrDefault(bulletin.id(), Map.of());
        return BulletinView.of(bulletin, before, ours, bulletin.said().own() ? compare.holds(bulletin) : null);
    }

    private Map<UUID, Map<Integer, FigureBefore>> before(List<Bulletin> some, Instant known) {
        return bulletins.before(some.stream().map(Bulletin::id).toList(), known).stream()
                .collect(Collectors.groupingBy(
                        FigureBefore::bulletin, Collectors.toMap(FigureBefore::place, one -> one)));
    }

    private static Optional<String> publisher(String text) {
        if (text != null && (text.isBlank() || text.length() > Announcement.MAX_PUBLISHER || text.indexOf(0) >= 0)) {
            throw Queries.malformed("publisher");
        }
        return Optional.ofNullable(text);
    }

    private static Optional<Place> place(String cursor) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.read(cursor)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private static String cursorAfter(Bulletin last) {
        return new Cursor(last.said().publishedAt(), last.id()).write();
    }
}
