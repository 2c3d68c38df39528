package dev.sekisho.compensation.preservation.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.compensation.preservation.Document;
import dev.sekisho.compensation.preservation.ListState;
import dev.sekisho.compensation.preservation.PreservationList;
import dev.sekisho.compensation.preservation.PreservationLists;
import dev.sekisho.compensation.preservation.PreservationLists.Place;
import dev.sekisho.compensation.preservation.PreservationLists.Selection;
import dev.sekisho.compensation.preservation.SendList;
import dev.sekisho.compensation.preservation.SendList.Sent;
import dev.sekisho.compensation.preservation.SendList.Wish;
import dev.sekisho.compensation.preservation.Sending;
import dev.sekisho.compensation.preservation.rest.PreservationView.PreservationPageView;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
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

/** Lists of pictures that the police are to have kept, by shop, till and time (A35). */
@Path("/v1/preservation-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preservation lists")
class PreservationResource {

    private static final String ROLE = "support-supervisor";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*";

    private final PreservationLists lists;
    private final SendList send;
    private final RecordReads reads;
    private final Desk desk;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    PreservationResource(
            PreservationLists lists,
            SendList send,
            RecordReads reads,
            Desk desk,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.lists = lists;
        this.send = send;
        this.reads = reads;
        this.desk = desk;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary = "Lists without their windows, the newest first",
            description = "With overdue=true only those that should be with the police and are not.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public PreservationPageView page(
            @QueryParam("state") String state,
            @QueryParam("caseNumber") String caseNumber,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = now();
        int size = Queries.pageSize(limit);
        Selection selection = new Selection(
                Queries.oneOf("state", state, ListState.class),
                caseNumber(caseNumber),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        List<PreservationList> readAhead = lists.list(selection, place(cursor), size + 1);
        List<PreservationList> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        return new PreservationPageView(
                page.stream().map(list -> PreservationView.line(list, now)).toList(),
                readAhead.size() > size ? PreservationPageView.cursorAfter(page) : null);
    }

    @GET
    @Path("/{listId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "One list: the document for the police, with the hash over what it says")
    @APIResponse(
            responseCode = "200",
            description = "Windows by merchant, shop, till and time; gone where the shop may have no pictures any more")
    @APIResponse(responseCode = "404", description = "Problem list-unknown")
    public PreservationView get(@PathParam("listId") UUID id) {
        return PreservationView.whole(shown(id), desk, now());
    }

    @GET
    @Path("/{listId}/csv")
    @Produces("text/csv")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The same as CSV: no cell is a formula, times are those of Japan")
    @APIResponse(responseCode = "200", description = "One line for each window")
    @APIResponse(responseCode = "404", description = "Problem list-unknown")
    public String csv(@PathParam("listId") UUID id) {
        return CameraListCsv.of(shown(id), now());
    }

    @POST
    @Path("/{listId}/sendings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "The list went to the police: to which, under which number of their request, with which hash",
            description = "Only what was before the sender's eyes: a list that has got longer since is refused.")
    @APIResponse(responseCode = "200", description = "SENT; what is found later begins another list")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem list-unknown")
    @APIResponse(responseCode = "422", description = "Problem sending-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public PreservationView send(@PathParam("listId") UUID id, @NotNull @Valid AskedSending asked) {
        standing.require(caller, ROLE);
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        Instant now = now();
        Sent sent = send.send(id, asked.wish(), actor, now);
        if (sent instanceof Sent.Done done) {
            return PreservationView.whole(done.document(), desk, now);
        }
        throw sent instanceof Sent.Refused refused
                ? ProblemException.of(422, "sending-refused", "The list is not what was sent")
                        .with("rule", refused.rule())
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

    private static Optional<CaseNumber> caseNumber(String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(CaseNumber.read(text).orElseThrow(() -> Queries.malformed("caseNumber")));
    }

    private Document shown(UUID id) {
        Document document = send.read(id).orElseThrow(PreservationResource::unknown);
        reads.note(
                Kind.CASE,
                List.of(document.list().head().caseId()),
                caller.member().staffId().toString());
        return document;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "list-unknown", "There is no such list").build();
    }

    /** What went where. @param requestNumber of the police, for their request or for our asking */
    record AskedSending(
            @NotBlank @Size(max = Sending.MAX_AUTHORITY) @Pattern(regexp = WORDS) String authority,

            @NotBlank @Size(max = Sending.MAX_NUMBER) @Pattern(regexp = WORDS) String requestNumber,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {

        Wish wish() {
            return new Wish(authority, requestNumber, contentHash);
        }
    }
}
