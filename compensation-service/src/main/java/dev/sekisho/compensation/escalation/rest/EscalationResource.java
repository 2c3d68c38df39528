package dev.sekisho.compensation.escalation.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.escalation.AcknowledgeEscalation;
import dev.sekisho.compensation.escalation.AcknowledgeEscalation.Outcome;
import dev.sekisho.compensation.escalation.Escalation;
import dev.sekisho.compensation.escalation.Escalations;
import dev.sekisho.compensation.escalation.Escalations.Place;
import dev.sekisho.compensation.escalation.KnownEscalation;
import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.rest.EscalationView.EscalationPageView;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The management escalation log: what reached whom, and who said when that they know of it (A39, A41). */
@Path("/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "escalations")
class EscalationResource {

    private static final int MOST_LINES = 10_000;
    private static final LogFile FILE = new LogFile(MOST_LINES);
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private final Escalations escalations;
    private final AcknowledgeEscalation acknowledge;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    EscalationResource(
            Escalations escalations,
            AcknowledgeEscalation acknowledge,
            StaffCaller caller,
            StaffStanding standing,
            SecurityIdentity identity,
            InstantSource clock) {
        this.escalations = escalations;
        this.acknowledge = acknowledge;
        this.caller = caller;
        this.standing = standing;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "Escalations, the newest first; state is WAITING or ACKNOWLEDGED")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public EscalationPageView page(
            @QueryParam("state") String state, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int size = Queries.pageSize(limit);
        Optional<Boolean> waiting =
                Queries.oneOf("state", state, "WAITING", "ACKNOWLEDGED").map("WAITING"::equals);
        Optional<Place> after = Optional.ofNullable(cursor).map(EscalationResource::place);
        return EscalationPageView.cut(escalations.list(waiting, after, size + 1), size, clock.instant());
    }

    @GET
    @Path("/{escalationId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "One escalation with all its steps")
    @APIResponse(responseCode = "200", description = "Whom it reached, and what they said")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public EscalationView get(@PathParam("escalationId") UUID id) {
        return escalations.find(id).map(this::view).orElseThrow(EscalationResource::unknown);
    }

    @GET
    @Path("/log")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({"staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary = "The log as a CSV file (RFC 4180, UTF-8 with a byte order mark), the oldest step first",
            description =
                    "From one moment until before another; 10,000 steps at most. If there are more, a last row CUT"
                            + " has the moment from which to ask on: steps of that moment may come twice.")
    @APIResponse(responseCode = "200", description = "One row for each step")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public String log(@QueryParam("from") String from, @QueryParam("until") String until) {
        Instant first = Queries.moment("from", from).orElse(BEGINNING);
        Instant last =
                Queries.moment("until", until).orElseGet(() -> clock.instant().plusSeconds(1));
        return FILE.of(escalations.log(first, last, MOST_LINES + 1));
    }

    @POST
    @Path("/{escalationId}/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:support-supervisor", "staff:operations-approver"})
    @Operation(
            summary = "A person of the level that was called, or of a higher one, knows of it and says what follows",
            description = "The first word counts. DUTY_OFFICER is a support-supervisor, MANAGEMENT an"
                    + " operations-approver.")
    @APIResponse(responseCode = "200", description = "Who knew it first")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem not-of-the-level")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public EscalationView acknowledge(@PathParam("escalationId") UUID id, @NotNull @Valid AskedWord asked) {
        Level level = identity.hasRole("staff:" + Level.MANAGEMENT.role()) ? Level.MANAGEMENT : Level.DUTY_OFFICER;
        standing.require(caller, level.role());
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Outcome came = acknowledge.acknowledge(id, new KnownEscalation.Word(actor, level, asked.words(), now));
        if (came instanceof Outcome.Known known) {
            return view(known.escalation());
        }
        throw came instanceof Outcome.NotOfTheLevel
                ? ProblemException.of(422, "not-of-the-level", "It has reached a level above the caller")
                        .build()
                : unknown();
    }

    private EscalationView view(Escalation escalation) {
        return EscalationView.whole(
                escalation, escalations.stepsOf(escalation.head().id()), clock.instant());
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such escalation")
                .build();
    }

    /** What follows from it, in words. */
    record AskedWord(
            @NotBlank @Size(max = KnownEscalation.Word.MOST_CHARS) @Pattern(regexp = WORDS) String words) {}
}
