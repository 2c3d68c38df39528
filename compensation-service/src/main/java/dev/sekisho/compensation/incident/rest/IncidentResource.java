package dev.sekisho.compensation.incident.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.incident.ExportReport;
import dev.sekisho.compensation.incident.ExportReport.Exported;
import dev.sekisho.compensation.incident.ExportReport.Format;
import dev.sekisho.compensation.incident.ExportReport.Rendering;
import dev.sekisho.compensation.incident.Incident;
import dev.sekisho.compensation.incident.Incidents;
import dev.sekisho.compensation.incident.Incidents.Place;
import dev.sekisho.compensation.incident.KeepIncidents;
import dev.sekisho.compensation.incident.KeepIncidents.Outcome;
import dev.sekisho.compensation.incident.rest.IncidentView.IncidentPageView;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Incidents, and what is handed to the regulator about one (A39). */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents")
class IncidentResource {

    private static final int MOST_CASES = 1_000;
    private static final int MOST_AT_ONCE = 100;
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String LINE = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Incidents incidents;
    private final KeepIncidents keep;
    private final ExportReport export;
    private final ReportText text;
    private final Idempotency idempotency;
    private final StaffCaller caller;
    private final InstantSource clock;

    IncidentResource(
            Incidents incidents,
            KeepIncidents keep,
            ExportReport export,
            ReportText text,
            Idempotency idempotency,
            StaffCaller caller,
            InstantSource clock) {
        this.incidents = incidents;
        this.keep = keep;
        this.export = export;
        this.text = text;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "Incidents, the newest first")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(responseCode = "400", description = "Problem cursor-malformed, limit-out-of-range")
    public IncidentPageView page(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int size = Queries.pageSize(limit);
        Optional<Place> after = Optional.ofNullable(cursor).map(IncidentResource::place);
        return IncidentPageView.cut(incidents.list(after, size + 1), size);
    }

    @GET
    @Path("/{incidentId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "One incident with its cases, at most 1,000")
    @APIResponse(responseCode = "200", description = "The incident")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public IncidentView get(@PathParam("incidentId") UUID id) {
        return incidents.find(id).map(this::view).orElseThrow(IncidentResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support-supervisor")
    @Operation(
            summary = "Declares an incident, which starts its reporting clocks from when the operator learned of it",
            description =
                    "REGULATOR_FIRST always; with personalData also PRIVACY_PRELIMINARY and the full report. The same"
                            + " key and request give the same incident.")
    @APIResponse(responseCode = "201", description = "It is declared")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, idempotency-key-missing")
    @APIResponse(responseCode = "409", description = "Problem idempotency-key-in-flight")
    @APIResponse(responseCode = "422", description = "Problem not-yet-learned or idempotency-key-reused")
    public RestResponse<IncidentView> declare(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid AskedIncident asked) {
        IdempotentCall call = new IdempotentCall(actor().staff().toString(), "incidents", key, asked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant learnedAt = asked.learnedAt().truncatedTo(ChronoUnit.MICROS);
        if (learnedAt.isAfter(now) || learnedAt.isBefore(EARLIEST)) {
            throw ProblemException.of(422, "not-yet-learned", "Nothing is declared before it is known")
                    .build();
        }
        UUID id = idempotency
                .once(
                        call,
                        UUID.class,
                        () -> keep.declare(new Incident(
                                        UUID.randomUUID(),
                                        asked.title(),
                                        learnedAt,
                                        asked.personalData(),
                                        asked.attack(),
                                        actor(),
                                        now,
                                        1))
                                .id())
                .answer();
        return RestResponse.status(
                RestResponse.Status.CREATED, view(incidents.find(id).orElseThrow()));
    }

    @POST
    @Path("/{incidentId}/cases")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:support-supervisor")
    @Operation(summary = "Cases belong to the incident from now on, all or none; those that do already stay so")
    @APIResponse(responseCode = "200", description = "The incident with its cases")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found or case-unknown")
    public IncidentView join(@PathParam("incidentId") UUID id, @NotNull @Valid AskedCases asked) {
        Set<CaseNumber> numbers = asked.caseNumbers().stream()
                .map(number -> CaseNumber.read(number).orElseThrow(IncidentResource::caseUnknown))
                .collect(Collectors.toSet());
        Outcome came = keep.join(id, numbers, actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (came instanceof Outcome.Joined joined) {
            return view(joined.incident());
        }
        throw came instanceof Outcome.CasesUnknown ? caseUnknown() : unknown();
    }

    @GET
    @Path("/{incidentId}/report")
    @RolesAllowed({"staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(
            summary = "What was known of the incident at a moment, for the regulator; that it was given out is a fact",
            description = "asOf may be left out: then it is now. The ETag is the SHA-256 of the body, as in the fact.")
    @APIResponse(responseCode = "200", description = "Figures, cases, clocks, stops, escalations, measures")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Response report(@PathParam("incidentId") UUID id, @QueryParam("asOf") String asOf) {
        return exported(id, asOf, Format.JSON, text::json, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{incidentId}/report/file")
    @Produces(CSV)
    @RolesAllowed({"staff:support-supervisor", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "The same as a CSV file (RFC 4180, UTF-8 with a byte order mark)")
    @APIResponse(responseCode = "200", description = "One row for each line of the report")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Response file(@PathParam("incidentId") UUID id, @QueryParam("asOf") String asOf) {
        return exported(id, asOf, Format.CSV, text::csv, CSV);
    }

    private Response exported(UUID id, String asOf, Format format, Rendering as, String type) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant moment = Queries.moment("asOf", asOf).orElse(now);
        if (moment.isAfter(now)) {
            throw Queries.malformed("asOf");
        }
        Exported exported = export.export(id, moment.truncatedTo(ChronoUnit.MICROS), format, as, actor())
                .orElseThrow(IncidentResource::unknown);
        return Response.ok(exported.text(), type)
                .tag(exported.sha256())
                .header("Cache-Control", "no-store")
                .build();
    }

    private IncidentView view(Incident incident) {
        return IncidentView.whole(incident, incidents.casesOf(incident.id(), MOST_CASES));
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such incident")
                .build();
    }

    private static ProblemException caseUnknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    /** An incident as it is declared. @param learnedAt when the operator learned of it */
    record AskedIncident(
            @NotBlank @Size(max = Incident.MOST_CHARS) @Pattern(regexp = LINE) String title,

            @NotNull Instant learnedAt,

            @NotNull Boolean personalData,

            @NotNull Boolean attack) {}

    /** Cases that belong to it. */
    record AskedCases(
            @NotNull @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull @Size(max = 20) String> caseNumbers) {}
}
