package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceMoney;
import dev.sekisho.compensation.trace.TraceRule;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a case's money went; who looks is a fact. */
@Path("/console/cases/{caseNumber}/trace")
class TracePageResource {

    /** As many as the API takes at once. */
    private static final int MOST = 50;

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final CaseReading cases;
    private final TraceMoney tracing;
    private final CopyProgress progress;
    private final RecordReads reads;

    TracePageResource(
            Pages pages,
            Visit visit,
            ConsoleCaller caller,
            CaseReading cases,
            TraceMoney tracing,
            CopyProgress progress,
            RecordReads reads) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.cases = cases;
        this.tracing = tracing;
        this.progress = progress;
        this.reads = reads;
    }

    @GET
    @RolesAllowed("staff:support")
    @Operation(hidden = true)
    public Response page(@PathParam("caseNumber") String caseNumber, @QueryParam("rule") String asked) {
        TraceRule rule =
                Queries.oneOf("rule", Pages.given(asked), TraceRule.class).orElse(TraceRule.FIRST_IN_FIRST_OUT);
        CaseFile file = cases.file(ConsoleCaller.number(caseNumber));
        Set<ChargeId> charges = file.confirmed().stream()
                .limit(MOST)
                .map(VictimCharge::charge)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        TracePage view = TracePage.of(
                caseNumber,
                rule,
                traced(charges, rule),
                charges.size() == file.confirmed().size(),
                progress.newest().orElse(null));
        return pages.show(visit.words().of(TraceText.TRACE, caseNumber), "console/trace.jte", view);
    }

    private Optional<Trace> traced(Set<ChargeId> charges, TraceRule rule) {
        if (charges.isEmpty()) {
            return Optional.empty();
        }
        Trace trace = tracing.trace(charges, rule);
        reads.note(RecordReads.Kind.TRACE, charges.stream().map(ChargeId::value).toList(), caller.reader());
        return Optional.of(trace).filter(found -> !found.charges().isEmpty());
    }
}
