package dev.sekisho.compensation.unpaid.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.unpaid.UnpaidClaim;
import dev.sekisho.compensation.unpaid.UnpaidClaims;
import dev.sekisho.compensation.unpaid.UnpaidPolicy;
import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.calendar.BusinessDays.Due;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who waits for money, and who too long. */
@Path("/v1/unpaid-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class UnpaidClaimResource {

    private static final int MOST = 500;

    private final UnpaidClaims claims;
    private final UnpaidPolicy policy;
    private final InstantSource clock;
    private final BusinessDays days = BusinessDays.published();

    UnpaidClaimResource(UnpaidClaims claims, UnpaidPolicy policy, InstantSource clock) {
        this.claims = claims;
        this.policy = policy;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(
            summary =
                    "Claims that are not withdrawn and not paid, or whose money may have come back, and interim payments that were"
                            + " approved and are not paid; those that wait longest first, at most " + MOST,
            description = "Each state has to be left within some business days; what was not is overdue.")
    @APIResponse(responseCode = "200", description = "The claims, with their age and when they are due")
    public List<UnpaidView> list() {
        Instant now = clock.instant();
        return claims.longest(MOST).stream()
                .map(claim -> UnpaidView.of(claim, claim.due(days, policy.businessDays()), now))
                .toList();
    }

    /** One of them. @param calendarKnown whether the holidays until then are announced; if not, it may be due later */
    record UnpaidView(
            UUID claimId,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID interimId,
            String caseNumber,
            ClaimState state,
            long owedYen,
            boolean cameBack,
            Instant since,
            long ageDays,
            Instant dueAt,
            boolean calendarKnown,
            boolean overdue) {

        static UnpaidView of(UnpaidClaim claim, Due due, Instant now) {
            return new UnpaidView(
                    claim.claim().value(),
                    claim.interim().orElse(null),
                    claim.caseNumber(),
                    claim.state(),
                    claim.owed().yen(),
                    claim.cameBack(),
                    claim.since(),
                    claim.age(now).toDays(),
                    due.at(),
                    due.known(),
                    !now.isBefore(due.at()));
        }
    }
}
