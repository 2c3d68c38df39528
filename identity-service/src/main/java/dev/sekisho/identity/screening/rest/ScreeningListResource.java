package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.ActivateList;
import dev.sekisho.identity.screening.AddListPart;
import dev.sekisho.identity.screening.CheckList;
import dev.sekisho.identity.screening.ListHead;
import dev.sekisho.identity.screening.ListKind;
import dev.sekisho.identity.screening.ListLine;
import dev.sekisho.identity.screening.OpenList;
import dev.sekisho.identity.screening.OpenList.ListFile;
import dev.sekisho.identity.screening.ReadLists;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Versions of the screening lists: brought in by one person, put in force by another. */
@Path("/v1/screening/lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:mlro")
@Tag(name = "screening")
class ScreeningListResource {

    private final OpenList open;
    private final AddListPart add;
    private final CheckList check;
    private final ActivateList activate;
    private final ReadLists read;
    private final MlroCaller caller;
    private final SystemClock clock;

    ScreeningListResource(
            OpenList open,
            AddListPart add,
            CheckList check,
            ActivateList activate,
            ReadLists read,
            MlroCaller caller,
            SystemClock clock) {
        this.open = open;
        this.add = add;
        this.check = check;
        this.activate = activate;
        this.read = read;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Begin the import of a list's file; nothing is in force by it")
    @APIResponse(responseCode = "201", description = "The draft, whose lines are to come in parts")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public ListView open(@NotNull @Valid ListRequest request) {
        return ListView.of(ScreeningProblems.resultOf(open.open(caller.actor(), request.file(), clock.instant())));
    }

    @POST
    @Path("/{listId}/parts")
    @Operation(
            summary = "Some lines of the file: reference,name,reading,aliases,birth; the same part again is taken once")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, also for a line that is none")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided or list-part-differs")
    public ListView add(@PathParam("listId") UUID listId, @NotNull @Valid PartRequest request) {
        return ListView.of(ScreeningProblems.resultOf(
                add.add(caller.actor(), listId, request.part(), request.lines(), clock.instant())));
    }

    @POST
    @Path("/{listId}/checks")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The file is in: count, references and checksum are compared; the list changes no more")
    @APIResponse(responseCode = "200", description = "The list, to be put in force by another person")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided")
    @APIResponse(
            responseCode = "422",
            description = "Problem list-refused: ENTRIES_MISSING, REFERENCE_REPEATED, CHECKSUM_DIFFERS")
    public ListView check(@PathParam("listId") UUID listId) {
        return ListView.of(ScreeningProblems.resultOf(check.check(caller.actor(), listId, clock.instant())));
    }

    @POST
    @Path("/{listId}/activations")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put the list in force; everybody is asked about against it from now on")
    @APIResponse(responseCode = "200", description = "The list in force")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided")
    @APIResponse(
            responseCode = "422",
            description = "Problem approval-refused: SAME_PERSON; or list-refused: NOT_EFFECTIVE_YET")
    public ListView activate(@PathParam("listId") UUID listId) {
        return ListView.of(ScreeningProblems.resultOf(activate.activate(caller.actor(), listId, clock.instant())));
    }

    @GET
    @Path("/{listId}")
    @Operation(summary = "A version, and what it changes beside the one in force")
    @APIResponse(
            responseCode = "200",
            description = "The list with counts of entries added, changed, removed, unchanged")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public ListView list(@PathParam("listId") UUID listId) {
        ReadLists.Version version = ScreeningProblems.resultOf(read.version(caller.actor(), listId, clock.instant()));
        return ListView.of(version.list(), version.diff());
    }

    /** What is said of a file before it comes. */
    record ListRequest(
            @NotNull ListKind kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") String source,

            @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}") String effectiveOn,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull @Min(1) @Max(ListHead.MOST_ENTRIES) Integer entryCount) {

        ListFile file() {
            try {
                return new ListFile(kind, source.strip(), LocalDate.parse(effectiveOn), sha256, entryCount);
            } catch (DateTimeException noSuchDay) {
                throw ScreeningProblems.invalid("effectiveOn", "Date");
            }
        }
    }

    /** Lines of a file; never printed. */
    record PartRequest(
            @NotNull @Min(1) @Max(AddListPart.MOST_PARTS) Integer part,

            @NotNull @Size(min = 1, max = AddListPart.MOST_LINES) List<@NotNull @Size(min = 1, max = ListLine.LONGEST) String> lines) {

        @Override
        public String toString() {
            return "PartRequest[redacted]";
        }
    }
}
