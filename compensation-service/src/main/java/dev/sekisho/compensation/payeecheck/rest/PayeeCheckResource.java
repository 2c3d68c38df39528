package dev.sekisho.compensation.payeecheck.rest;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.payeecheck.PayeeCheck;
import dev.sekisho.compensation.payeecheck.PayeeChecks;
import dev.sekisho.compensation.payeecheck.PayeeOutcome;
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

/** What the payee's bank said of a claim. */
@Path("/v1/claims/{claimId}/payee-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class PayeeCheckResource {

    private static final int SHOWN = 100;

    private final PayeeChecks checks;

    PayeeCheckResource(PayeeChecks checks) {
        this.checks = checks;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary =
                    "Whether the payee's bank keeps the name under which it is to be paid; the newest first, 100 at most")
    @APIResponse(
            responseCode = "200",
            description = "By revision: EQUAL, DIFFERS, UNKNOWN_ACCOUNT, BANK_CANNOT, NOT_ANSWERED")
    public ChecksView checks(@PathParam("claimId") UUID claimId) {
        return new ChecksView(checks.of(new ClaimId(claimId), SHOWN).stream()
                .map(CheckView::of)
                .toList());
    }

    /** All of them. */
    record ChecksView(List<CheckView> checks) {}

    /** One answer. */
    record CheckView(int revision, PayeeOutcome outcome, Instant checkedAt) {

        static CheckView of(PayeeCheck check) {
            return new CheckView(check.revision(), check.outcome(), check.checkedAt());
        }
    }
}
