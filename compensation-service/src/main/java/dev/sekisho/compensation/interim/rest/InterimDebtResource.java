package dev.sekisho.compensation.interim.rest;

import dev.sekisho.compensation.interim.Interims;
import dev.sekisho.compensation.interim.Interims.Debt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was paid before the decision for what nobody had stolen. */
@Path("/v1/interim-debts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interim payments")
class InterimDebtResource {

    private static final int MOST = 500;

    private final Interims interims;

    InterimDebtResource(Interims interims) {
        this.interims = interims;
    }

    @GET
    @RolesAllowed({"staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "What was paid for what turned out to be the depositor's own use, the newest " + MOST)
    @APIResponse(responseCode = "200", description = "Recorded within seconds of the closing of the case")
    public List<DebtView> debts() {
        return interims.debts(MOST).stream().map(DebtView::of).toList();
    }

    /** What is owed back. */
    record DebtView(UUID interimId, UUID claimId, String caseNumber, long amountYen, Instant recordedAt) {

        static DebtView of(Debt debt) {
            return new DebtView(
                    debt.interim(),
                    debt.claim().value(),
                    debt.caseNumber(),
                    debt.amount().yen(),
                    debt.recordedAt());
        }
    }
}
