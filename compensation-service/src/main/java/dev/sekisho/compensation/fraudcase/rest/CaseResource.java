package dev.sekisho.compensation.fraudcase.rest;

import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseFiles.Selection;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases as staff see them; a bank's user sees that bank's part of its own cases, and nothing of any other. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
@Tag(name = "cases")
class CaseResource {

    private final StaffCaller caller;
    private final CaseFiles files;
    private final RecordReads reads;
    private final InstantSource clock;

    CaseResource(StaffCaller caller, CaseFiles files, RecordReads reads, InstantSource clock) {
        this.caller = caller;
        this.files = files;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Cases, the newest first")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public CasePageView page(
            @QueryParam("state") String state,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("reportReference") String reportReference,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant();
        int size = Asked.pageSize(limit);
        Selection selection = new Selection(
                ownBank(),
                Queries.bank(bankCode),
                Queries.oneOf("state", state, CaseState.class),
                Asked.reference(reportReference),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        List<FraudCase> readAhead = files.list(selection, Asked.place(cursor), size + 1);
        List<UUID> shown =
                readAhead.stream().limit(size).map(one -> one.head().id()).toList();
        if (!shown.isEmpty()) {
            reads.note(Kind.CASE, shown, caller.member().staffId().toString());
        }
        return CasePageView.cut(readAhead, size, now);
    }

    @GET
    @Path("/{caseNumber}")
    @Operation(summary = "One case with its reports, what was found, and what was done; who looks is a fact")
    @APIResponse(responseCode = "200", description = "The case, to a bank its own part of it")
    @APIResponse(responseCode = "404", description = "Problem case-unknown, alike for another bank's case")
    public CaseView get(@PathParam("caseNumber") String caseNumber) {
        CaseFile file = CaseNumber.read(caseNumber)
                .flatMap(number -> files.find(number, ownBank()))
                .orElseThrow(CaseResource::unknown);
        reads.note(
                Kind.CASE,
                List.of(file.fraudCase().head().id()),
                caller.member().staffId().toString());
        return CaseView.of(file, clock.instant());
    }

    static ProblemException unknown() {
        return ProblemException.of(404, "case-unknown", "There is no such case").build();
    }

    private Optional<BankCode> ownBank() {
        return caller.member().bank();
    }
}
