package dev.sekisho.link.request.rest;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.LinkRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision record of a link request, for support: every check with its reason in words. */
@Path("/internal/v1/link-requests/{linkRequestId}/decision")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:support-tool")
@Tag(name = "decisions")
class DecisionResource {

    private final LinkRequests requests;

    DecisionResource(LinkRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(summary = "Every check of a link request, in the order in which it was made")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public DecisionView get(@PathParam("linkRequestId") UUID id) {
        LinkRequestId requestId = new LinkRequestId(id);
        LinkRequest request = requests.find(requestId).orElseThrow(LinkRequestProblems::notFound);
        return DecisionView.of(request, requests.checks(requestId));
    }

    /** The record of one request. */
    record DecisionView(UUID linkRequestId, UUID walletId, String state, List<CheckView> checks) {

        static DecisionView of(LinkRequest request, List<CheckRecord> checks) {
            return new DecisionView(
                    request.head().id().value(),
                    request.head().wallet().value(),
                    request.state().name(),
                    checks.stream().map(CheckView::of).toList());
        }
    }

    /** One check, with its words in both languages. */
    record CheckView(String step, String outcome, String code, String ja, String en, Instant at) {

        static CheckView of(CheckRecord check) {
            return new CheckView(
                    check.step().name(),
                    check.outcome().name(),
                    check.code(),
                    check.words().ja(),
                    check.words().en(),
                    check.at());
        }
    }
}
