package dev.sekisho.compensation.suspicion.rest;

import dev.sekisho.compensation.suspicion.SuspicionJournal;
import dev.sekisho.compensation.suspicion.SuspicionJournal.Entry;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
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

/** What was done in the MLRO's room, for the MLRO; each chain can be compared with a published head. */
@Path("/v1/suspicion-journal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:mlro")
@Tag(name = "suspicion items")
class SuspicionJournalResource {

    private static final int PAGE = 100;

    private final SuspicionJournal journal;
    private final StaffCaller caller;
    private final StaffStanding standing;

    SuspicionJournalResource(SuspicionJournal journal, StaffCaller caller, StaffStanding standing) {
        this.journal = journal;
        this.caller = caller;
        this.standing = standing;
    }

    @GET
    @Operation(summary = "The closed journal, the oldest first, a hundred entries at a time")
    @APIResponse(responseCode = "200", description = "Entries with a higher number than after")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public List<Entry> journal(@QueryParam("after") String after) {
        if (after != null && !after.matches("0|[1-9][0-9]{0,17}")) {
            throw Queries.malformed("after");
        }
        standing.require(caller, "mlro");
        return journal.read(after == null ? 0 : Long.parseLong(after), PAGE);
    }
}
