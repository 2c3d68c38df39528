package dev.sekisho.kit.audit;

import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
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

/** The service's audit log: anybody may have its checkpoints, auditors its entries. */
@Path("/v1/audit")
@Tag(name = "Audit")
public class AuditResource {

    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final String AUDITOR = "staff:auditor";
    private static final String TOOL = "service:operations-tool";

    private final PublishedLog log;
    private final Caller caller;

    AuditResource(PublishedLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("/checkpoint")
    @PermitAll
    @Produces(TEXT)
    @Operation(summary = "The newest signed checkpoint of the log, as a C2SP signed note")
    @APIResponse(responseCode = "200", description = "Name, number of entries, root, time; signature")
    @APIResponse(responseCode = "404", description = "Nothing was signed yet")
    public String checkpoint() {
        return log.newest().orElseThrow(AuditResource::notInTheLog);
    }

    @GET
    @Path("/checkpoints")
    @PermitAll
    @Produces(TEXT)
    @Operation(summary = "Signed checkpoints of more entries than given, oldest first, an empty line after each")
    @APIResponse(responseCode = "200", description = "At most 500; none when there are no newer ones")
    @APIResponse(responseCode = "400", description = "Not a number")
    public String checkpoints(@QueryParam("above") String above) {
        List<String> notes = log.notesAbove(Asked.count("above", above, -1L));
        return String.join("", notes.stream().map(note -> note + "\n").toList());
    }

    @GET
    @Path("/entries")
    @RolesAllowed({AUDITOR, TOOL})
    @Produces(TEXT)
    @Operation(summary = "Entries from one number on and before another: a line each, hash and exact bytes of the fact")
    @APIResponse(responseCode = "200", description = "At most 500 lines; that they were read becomes a fact")
    @APIResponse(responseCode = "400", description = "Not numbers, or the first not below the second")
    @APIResponse(responseCode = "404", description = "No checkpoint covers them yet")
    public byte[] entries(@QueryParam("from") String from, @QueryParam("to") String to) {
        long first = Asked.count("from", from, null);
        long end = Asked.count("to", to, null);
        inOrder(first, end);
        return log.entries(caller.principal(), first, end).toBytes();
    }

    @GET
    @Path("/inclusion")
    @RolesAllowed({AUDITOR, TOOL})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The proof that a fact is an entry of the log, up to the newest checkpoint")
    @APIResponse(responseCode = "200", description = "Number, path and checkpoint")
    @APIResponse(responseCode = "400", description = "Not an id")
    @APIResponse(responseCode = "404", description = "No checkpoint covers such a fact yet")
    public InclusionView inclusion(@QueryParam("fact") String fact) {
        return log.inclusion(Asked.id("fact", fact)).orElseThrow(AuditResource::notInTheLog);
    }

    @GET
    @Path("/consistency")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The proof that the log of so many entries continues the log of fewer")
    @APIResponse(responseCode = "200", description = "The hashes")
    @APIResponse(responseCode = "400", description = "Not numbers, zero, or the first above the second")
    @APIResponse(responseCode = "404", description = "No checkpoint covers them yet")
    public ConsistencyView consistency(@QueryParam("from") String from, @QueryParam("to") String to) {
        long first = Asked.count("from", from, null);
        long end = Asked.count("to", to, null);
        inOrder(first - 1, end);
        if (first == 0) {
            throw badRange();
        }
        return ConsistencyView.of(first, end, log.consistency(first, end));
    }

    private void inOrder(long first, long end) {
        if (first >= end) {
            throw badRange();
        }
        long covered = log.newest().map(Checkpoint::of).map(Checkpoint::size).orElse(0L);
        if (end > covered) {
            throw notInTheLog();
        }
    }

    private static ProblemException badRange() {
        return ProblemException.of(400, "range-malformed", "The first number is below the second")
                .build();
    }

    private static ProblemException notInTheLog() {
        return ProblemException.of(404, "not-in-the-log", "No signed checkpoint of the log covers this")
                .build();
    }
}
