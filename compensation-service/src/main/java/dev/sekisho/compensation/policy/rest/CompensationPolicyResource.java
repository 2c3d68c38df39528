package dev.sekisho.compensation.policy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.ClaimLimits;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.ItemKind;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.compensation.policy.Desk;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The compensation policy as it is carried out, for anybody to read, by person or machine (IN-07). */
@Path("/v1/compensation-policy")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Claims")
class CompensationPolicyResource {

    private static final String CACHE = "public, max-age=3600, stale-if-error=86400";

    private final PolicyView policy;

    CompensationPolicyResource(ClaimLimits limits, PublicationRule publication, Desk desk) {
        this.policy = PolicyView.of(limits, publication, desk);
    }

    @GET
    @Operation(
            summary = "Who is compensated, how much, by whom, until when, where, and when we say so in public",
            description = "Made of the numbers that claims are decided by.")
    @APIResponse(responseCode = "200", description = "The policy of this operator")
    public RestResponse<PolicyView> policy() {
        return ResponseBuilder.ok(policy)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    /**
     * The policy.
     *
     * @param payer who pays the depositor, before anybody settles with anybody
     * @param split who bears the loss in the end: settled between operator and bank afterwards, and waited for by nobody
     * @param approvals how many persons approve a claim beside its author
     */
    record PolicyView(
            String payer,
            String split,
            int approvals,
            List<CoverView> covers,
            ItemsView consequences,
            DeskView desk,
            PublicationView publication) {

        static PolicyView of(ClaimLimits limits, PublicationRule publication, Desk desk) {
            return new PolicyView(
                    "OPERATOR",
                    "SETTLED_AFTERWARDS",
                    DraftClaim.APPROVALS_NEEDED,
                    Arrays.stream(ClaimType.values())
                            .map(type -> CoverView.of(type, limits))
                            .toList(),
                    new ItemsView(
                            List.of(ItemKind.values()), limits.itemsPerClaim().yen()),
                    new DeskView(desk.name(), desk.reachedBy(), desk.hours()),
                    new PublicationView(
                            publication.cases(), publication.within().toHours()));
        }
    }

    /**
     * What one kind of depositor gets.
     *
     * @param share of what was taken, in percent
     * @param deadlineDays from the first report; absent where there is none
     * @param excludedBy what a finding about the depositor's own part must be to exclude it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoverView(ClaimType type, int share, Long deadlineDays, List<Finding> excludedBy) {

        private static final int IN_FULL = 100;

        static CoverView of(ClaimType type, ClaimLimits limits) {
            return type == ClaimType.CUSTOMER
                    ? new CoverView(
                            type,
                            IN_FULL,
                            limits.customerDeadline().toDays(),
                            Arrays.stream(Finding.values())
                                    .filter(Finding::excludes)
                                    .toList())
                    : new CoverView(type, IN_FULL, null, List.of());
        }
    }

    /** What a stolen charge cost its depositor beside itself. */
    record ItemsView(List<ItemKind> kinds, long mostYenPerClaim) {}

    /** Where a depositor turns to, customer or not; no case number is needed, and nobody is sent on to somebody else. */
    record DeskView(String name, String reachedBy, String hours) {}

    /** When confirmed damage is said in public (A58). */
    record PublicationView(int fromCases, long withinHours) {}
}
