package dev.sekisho.compensation.trace.rest;

import dev.sekisho.compensation.copy.CopyProgress;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceMoney;
import dev.sekisho.compensation.trace.TraceRule;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Traces of charges for support. */
@Path("/v1/traces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trace", description = "Where the money of charges went, as far as the copy knows")
class TraceResource {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What fits into the line of a request. */
    private static final int MOST = 50;

    private final TraceMoney tracing;
    private final CopyProgress progress;
    private final RecordReads reads;
    private final Caller caller;

    @Inject
    TraceResource(TraceMoney tracing, CopyProgress progress, RecordReads reads, Caller caller) {
        this.tracing = tracing;
        this.progress = progress;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"staff:support", "service:support-tool"})
    @Operation(
            summary = "Where the money of one or more charges went, first in first out or pro rata",
            description =
                    "Each yen of a posted charge ends exactly once; a payout ends the trace and says so. The rule is"
                            + " FIRST_IN_FIRST_OUT if none is asked for; cases, requests and packages follow that one.")
    @APIResponse(responseCode = "200", description = "The trace; charges that brought no money are in notPosted")
    @APIResponse(
            responseCode = "400",
            description = "No charge, too many, an id that is not a UUID, or an unknown rule")
    @APIResponse(responseCode = "404", description = "None of these charges was posted, as far as this copy knows")
    public TraceView trace(@QueryParam("chargeId") List<String> chargeIds, @QueryParam("rule") String asked) {
        TraceRule rule = Queries.oneOf("rule", asked, TraceRule.class).orElse(TraceRule.FIRST_IN_FIRST_OUT);
        Set<ChargeId> charges = new LinkedHashSet<>();
        chargeIds.forEach(text -> charges.add(charge(text)));
        if (charges.isEmpty() || chargeIds.size() > MOST) {
            throw ProblemException.of(400, "charges-needed", "Give the charges to be traced")
                    .with("parameter", "chargeId")
                    .with("max", MOST)
                    .build();
        }
        Trace trace = tracing.trace(charges, rule);
        if (trace.charges().isEmpty()) {
            throw ProblemException.of(404, "charge-unknown", "None of these charges is known to have brought money")
                    .build();
        }
        reads.note(Kind.TRACE, charges.stream().map(ChargeId::value).toList(), caller.principal());
        return TraceView.of(trace, rule, charges, progress.newest());
    }

    private static ChargeId charge(String text) {
        if (!ID.matcher(text).matches()) {
            throw ProblemException.of(400, "id-malformed", "An id is not a UUID")
                    .with("parameter", "chargeId")
                    .build();
        }
        return new ChargeId(UUID.fromString(text));
    }
}
