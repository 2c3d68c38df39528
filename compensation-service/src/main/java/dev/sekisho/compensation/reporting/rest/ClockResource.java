package dev.sekisho.compensation.reporting.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.reporting.About;
import dev.sekisho.compensation.reporting.ChangeClock;
import dev.sekisho.compensation.reporting.ClockChange;
import dev.sekisho.compensation.reporting.ClockChanges;
import dev.sekisho.compensation.reporting.Duty;
import dev.sekisho.compensation.reporting.ReportingClocks;
import dev.sekisho.compensation.reporting.ReportingClocks.Place;
import dev.sekisho.compensation.reporting.ReportingClocks.Selection;
import dev.sekisho.compensation.reporting.RunClocks;
import dev.sekisho.compensation.reporting.RunClocks.Outcome;
import dev.sekisho.compensation.reporting.Standing;
import dev.sekisho.compensation.reporting.StoppedClock;
import dev.sekisho.compensation.reporting.rest.ClockView.ClockPageView;
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

/** Until when authorities have to hear of cases and incidents, and what was sent to them (A75). */
@Path("/v1/reporting-clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks and clocks")
class ClockResource {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final String LINE = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*";

    private final ReportingClocks clocks;
    private final RunClocks run;
    private final ClockChanges changes;
    private final ChangeClock change;
    private final StaffStanding standing;
    private final StaffCaller caller;
    private final InstantSource clock;

    ClockResource(
            ReportingClocks clocks,
            RunClocks run,
            ClockChanges changes,
            ChangeClock change,
            StaffStanding standing,
            StaffCaller caller,
            InstantSource clock) {
        this.clocks = clocks;
        this.run = run;
        this.changes = changes;
        this.change = change;
        this.standing = standing;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary = "Reporting clocks, those that are due first come first",
            description =
                    "Of one case or one incident, or by standing: RUNNING, NEAR (warned), OVERDUE, STOPPED, DROPPED.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    @APIResponse(responseCode = "404", description = "Problem case-unknown")
    public ClockPageView page(
            @QueryParam("caseNumber") String caseNumber,
            @QueryParam("incidentId") String incidentId,
            @QueryParam("standing") String standing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant();
        int size = Queries.pageSize(limit);
        Optional<Standing> how = Queries.oneOf("standing", standing, Standing.class);
        Optional<Place> after = Optional.ofNullable(cursor).map(ClockResource::place);
        Selection selection = new Selection(about(caseNumber, incidentId), how, now);
        return ClockPageView.cut(clocks.list(selection, after, size + 1), size, now);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support-supervisor")
    @Operation(
            summary = "Starts a clock of a case or an incident from when the operator learned of it",
            description = "Asked again, a running clock may run from earlier, and never from later.")
    @APIResponse(responseCode = "200", description = "The clock as it runs now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, subject-not-named")
    @APIResponse(responseCode = "404", description = "Problem case-unknown or not-found")
    @APIResponse(responseCode = "422", description = "Problem clock-refused {rule}")
    public ClockView start(@NotNull @Valid AskedClock asked) {
        Instant now = now();
        if ((asked.caseNumber() == null) == (asked.incidentId() == null)) {
            throw ProblemException.of(400, "subject-not-named", "A clock is about a case or about an incident")
                    .build();
        }
        if (asked.learnedAt().isBefore(EARLIEST)) {
            throw Queries.malformed("learnedAt");
        }
        Optional<CaseNumber> number = Optional.ofNullable(asked.caseNumber()).map(ClockResource::read);
        About about = number.map(this::ofCase).orElseGet(() -> ofIncident(asked.incidentId()));
        Instant learnedAt = asked.learnedAt().truncatedTo(ChronoUnit.MICROS);
        return view(run.start(about, asked.duty(), learnedAt, actor(), now), number, now);
    }

    @POST
    @Path("/{clockId}/reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support-supervisor")
    @Operation(summary = "Stops a clock by the report that was sent; said again with the same hash, it is said once")
    @APIResponse(responseCode = "200", description = "The clock, stopped, and whether the report was late")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem clock-refused {rule}")
    public ClockView report(@PathParam("clockId") UUID id, @NotNull @Valid AskedReport asked) {
        Instant now = now();
        if (asked.sentAt().isBefore(EARLIEST)) {
            throw Queries.malformed("sentAt");
        }
        Instant sentAt = asked.sentAt().truncatedTo(ChronoUnit.MICROS);
        Outcome came = run.stop(id, new StoppedClock.Sent(sentAt, asked.reference(), asked.sha256(), actor(), now));
        return view(came, Optional.empty(), now);
    }

    @GET
    @Path("/{clockId}/changes")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "What is proposed for a clock, of which no other person has said the same yet; one or none")
    @APIResponse(responseCode = "200", description = "The proposal, if there is one")
    public ProposedChanges changes(@PathParam("clockId") UUID id) {
        return new ProposedChanges(
                changes.proposed(id).map(ProposedChange::of).stream().toList());
    }

    @POST
    @Path("/{clockId}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support-supervisor")
    @Operation(
            summary = "Drops a clock that need not run, or opens again one that was stopped or dropped by mistake",
            description = "The first word proposes it; it is done when another person says the same kind and reason.")
    @APIResponse(responseCode = "200", description = "The clock as it stands now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem clock-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ClockView change(@PathParam("clockId") UUID id, @NotNull @Valid AskedChange asked) {
        standing.require(caller, "support-supervisor");
        Instant now = now();
        ClockChange said = new ClockChange(id, asked.kind(), asked.reason(), asked.note(), actor(), now);
        return view(change.change(said), Optional.empty(), now);
    }

    private static ClockView view(Outcome came, Optional<CaseNumber> number, Instant now) {
        if (came instanceof Outcome.Moved moved) {
            return ClockView.of(moved.clock(), number, now);
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "clock-refused", "The clock cannot be moved so")
                        .with("rule", refused.rule())
                        .build()
                : notFound();
    }

    private Optional<About> about(String caseNumber, String incidentId) {
        if (caseNumber != null && incidentId != null) {
            throw Queries.malformed("incidentId");
        }
        if (incidentId != null) {
            return Optional.of(About.incident(uuid(incidentId)));
        }
        return Optional.ofNullable(caseNumber).map(text -> ofCase(read(text)));
    }

    private About ofCase(CaseNumber number) {
        return clocks.caseOf(number).map(About::fraudCase).orElseThrow(ClockResource::caseUnknown);
    }

    private About ofIncident(UUID incident) {
        if (!clocks.knowsIncident(incident)) {
            throw notFound();
        }
        return About.incident(incident);
    }

    private static CaseNumber read(String text) {
        return CaseNumber.read(text).orElseThrow(ClockResource::caseUnknown);
    }

    private static UUID uuid(String text) {
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Queries.malformed("incidentId");
        }
        return UUID.fromString(text);
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such clock or incident")
                .build();
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A clock as it is started. @param learnedAt when the operator learned of it */
    record AskedClock(
            @Size(max = 20) String caseNumber,
            UUID incidentId,

            @NotNull Duty duty,

            @NotNull Instant learnedAt) {}

    /** What has to become of a clock. */
    record AskedChange(
            @NotNull ClockChange.Kind kind,

            @NotNull ClockChange.Reason reason,

            @NotBlank @Size(max = ClockChange.MOST_CHARS) @Pattern(regexp = LINE) String note) {}

    /** At most one. */
    record ProposedChanges(List<ProposedChange> items) {}

    /** What one person has said. */
    record ProposedChange(
            ClockChange.Kind kind, ClockChange.Reason reason, String note, UUID proposedBy, Instant proposedAt) {

        static ProposedChange of(ClockChange change) {
            return new ProposedChange(
                    change.kind(), change.reason(), change.note(), change.by().staff(), change.at());
        }
    }

    /** What was sent. @param sha256 of its bytes */
    record AskedReport(
            @NotBlank @Size(max = StoppedClock.Sent.MOST_CHARS) @Pattern(regexp = LINE) String reference,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,

            @NotNull Instant sentAt) {}
}
