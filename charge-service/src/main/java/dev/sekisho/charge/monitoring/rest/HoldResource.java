package dev.sekisho.charge.monitoring.rest;

import dev.sekisho.charge.monitoring.DecideHold;
import dev.sekisho.charge.monitoring.DecideHold.Outcome;
import dev.sekisho.charge.monitoring.HoldWord;
import dev.sekisho.charge.monitoring.HoldWord.Reason;
import dev.sekisho.charge.monitoring.HoldWord.Verdict;
import dev.sekisho.charge.monitoring.Holds;
import dev.sekisho.charge.monitoring.MovementReads;
import dev.sekisho.charge.monitoring.MovementReads.Kind;
import dev.sekisho.charge.monitoring.Movements;
import dev.sekisho.charge.monitoring.WatchHold;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What monitoring holds, with the evidence, and where a person releases it or wants it to last. */
@Path("/v1/monitoring-holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
class HoldResource {

    private static final int PAGE = 50;
    private static final String MLRO = "mlro";
    private static final String SUPERVISOR = "support-supervisor";

    private final Holds holds;
    private final Movements movements;
    private final DecideHold decide;
    private final MovementReads reads;
    private final StaffSpeaker caller;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final SecurityIdentity identity;

    HoldResource(
            Holds holds,
            Movements movements,
            DecideHold decide,
            MovementReads reads,
            StaffSpeaker caller,
            StaffCaller staff,
            StaffStanding standing,
            SecurityIdentity identity) {
        this.holds = holds;
        this.movements = movements;
        this.decide = decide;
        this.reads = reads;
        this.caller = caller;
        this.staff = staff;
        this.standing = standing;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:operations", "staff:mlro", "staff:auditor"})
    @Operation(
            summary = "The holds of one wallet or of all, newest first, fifty at a time; who looks is a fact",
            description = "The customer hears that the wallet is frozen and never by which rule.")
    @APIResponse(responseCode = "200", description = "Holds with their evidence; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(
            @QueryParam("walletId") String walletId,
            @QueryParam("standing") boolean onlyStanding,
            @QueryParam("cursor") String cursor) {
        List<WatchHold> page = holds.page(
                Questions.id("walletId", walletId).map(WalletId::new),
                onlyStanding ? Optional.of(caller.now()) : Optional.empty(),
                Questions.id("cursor", cursor),
                PAGE + 1);
        List<HoldView> items = page.stream().limit(PAGE).map(this::view).toList();
        reads.note(
                Kind.HOLDS,
                items.stream().map(HoldView::alertId).toList(),
                caller.speaker().staffId());
        return new PageView(
                items, page.size() > PAGE ? Optional.of(items.get(PAGE - 1).alertId()) : Optional.empty());
    }

    @POST
    @Path("/{alertId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:support-supervisor", "staff:mlro"})
    @Operation(
            summary = "Release a hold, or keep it until it is released",
            description =
                    "A hold that is kept stops charges as well. Whether the caller still holds the role is asked.")
    @APIResponse(responseCode = "200", description = "RELEASED or KEPT")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "409",
            description = "Problem hold-not-decidable: NOT_PLACED, OVER, LASTS_ALREADY, DECIDED")
    @APIResponse(responseCode = "422", description = "Problem decision-refused: OWN_WALLET")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public HoldView decide(@PathParam("alertId") UUID alertId, @NotNull @Valid HoldDecisionRequest request) {
        standing.require(staff, identity.hasRole("staff:" + MLRO) ? MLRO : SUPERVISOR);
        HoldWord word =
                new HoldWord(request.verdict(), request.reason(), request.note(), caller.speaker(), caller.now());
        Outcome outcome = decide.decide(new WalletId(request.walletId()), alertId, word)
                .orElseThrow(MonitoringProblems::notFound);
        if (outcome instanceof Outcome.Decided decided) {
            return view(decided.hold());
        }
        throw MonitoringProblems.refused(((Outcome.Refused) outcome).rule());
    }

    private HoldView view(WatchHold hold) {
        return HoldView.of(hold, movements.byIds(hold.alert().movements()), caller.now());
    }

    /** What a person says. @param walletId of the hold, so that no other wallet is released by a slip */
    record HoldDecisionRequest(
            @NotNull UUID walletId,
            @NotNull Verdict verdict,
            @NotNull Reason reason,

            @NotBlank @Size(max = HoldWord.MAX_NOTE) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}

    /** One page. */
    record PageView(List<HoldView> items, Optional<UUID> nextCursor) {}
}
