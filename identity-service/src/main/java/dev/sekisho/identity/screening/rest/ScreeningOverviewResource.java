package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.ReadHits;
import dev.sekisho.identity.screening.ReadLists;
import dev.sekisho.identity.screening.ScreeningHits.HitCounts;
import dev.sekisho.identity.screening.ScreeningJournal;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of screening: of hits for the MLRO alone, of coverage for auditors too. */
@Path("/v1/screening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
class ScreeningOverviewResource {

    private static final int PAGE = 100;

    private final ReadHits hits;
    private final ReadLists lists;
    private final MlroCaller caller;
    private final SystemClock clock;

    ScreeningOverviewResource(ReadHits hits, ReadLists lists, MlroCaller caller, SystemClock clock) {
        this.hits = hits;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/counts")
    @RolesAllowed("staff:mlro")
    @Operation(summary = "How many hits are open, overdue, false, true and lifted")
    @APIResponse(responseCode = "200", description = "The counts")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public HitCounts counts() {
        return ScreeningProblems.resultOf(hits.counts(caller.actor(), clock.instant()));
    }

    @GET
    @Path("/journal")
    @RolesAllowed("staff:mlro")
    @Operation(summary = "The closed journal, oldest first, each entry checked against the hash that was chained")
    @APIResponse(responseCode = "200", description = "A hundred entries after the number given")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public List<ScreeningJournal.Entry> journal(@QueryParam("after") String after) {
        return ScreeningProblems.resultOf(hits.journal(caller.actor(), number(after), PAGE, clock.instant()));
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({"staff:mlro", "staff:auditor"})
    @Operation(summary = "Which lists are in force, and how many accounts were asked about against them")
    @APIResponse(responseCode = "200", description = "Nothing of hits")
    @APIResponse(responseCode = "403", description = "Problem forbidden")
    public CoverageView coverage() {
        ReadLists.Progress progress = lists.progress();
        return new CoverageView(
                progress.epoch(),
                progress.lists().stream().map(ListView::of).toList(),
                progress.coverage().screened(),
                progress.coverage().waiting());
    }

    private static long number(String text) {
        if (text == null) {
            return 0;
        } else if (!text.matches("[0-9]{1,18}")) {
            throw ScreeningProblems.invalid("after", "Number");
        }
        return Long.parseLong(text);
    }

    /** How far screening has got. */
    record CoverageView(long epoch, List<ListView> lists, long screened, long waiting) {}
}
