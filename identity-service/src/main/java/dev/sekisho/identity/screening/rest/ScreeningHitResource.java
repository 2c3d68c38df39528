package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.DecideHit;
import dev.sekisho.identity.screening.DecideHit.Verdict;
import dev.sekisho.identity.screening.LiftHit;
import dev.sekisho.identity.screening.ReadHits;
import dev.sekisho.identity.screening.ScreeningHit;
import dev.sekisho.kit.clock.SystemClock;
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

/** The MLRO's queue; nobody else learns that there is one. */
@Path("/v1/screening/hits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("staff:mlro")
@Tag(name = "screening")
class ScreeningHitResource {

    private static final int PAGE = 100;
    private static final String WORDS = "[^\\p{Cntrl}]*";
    private static final int LONGEST = 1_000;

    private final ReadHits read;
    private final DecideHit decide;
    private final LiftHit lift;
    private final MlroCaller caller;
    private final SystemClock clock;

    ScreeningHitResource(ReadHits read, DecideHit decide, LiftHit lift, MlroCaller caller, SystemClock clock) {
        this.read = read;
        this.decide = decide;
        this.lift = lift;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Hits, those to be decided first and the most due of them first, a hundred at a time")
    @APIResponse(responseCode = "200", description = "Hits without names; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public QueueView queue(@QueryParam("cursor") String cursor) {
        List<ScreeningHit> page =
                ScreeningProblems.resultOf(read.queue(caller.actor(), id(cursor), PAGE + 1, clock.instant()));
        List<HitView> items = page.stream().limit(PAGE).map(HitView::of).toList();
        return new QueueView(items, page.size() > PAGE ? items.get(PAGE - 1).hitId() : null);
    }

    @GET
    @Path("/{hitId}")
    @Operation(summary = "One hit with its evidence; that it was read is journalled")
    @APIResponse(responseCode = "200", description = "The list's entry beside the person")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public EvidenceView hit(@PathParam("hitId") UUID hitId) {
        return EvidenceView.of(ScreeningProblems.resultOf(read.evidence(caller.actor(), hitId, clock.instant())));
    }

    @POST
    @Path("/{hitId}/decisions")
    @Operation(summary = "FALSE_HIT releases and is remembered; TRUE_HIT stays held")
    @APIResponse(responseCode = "200", description = "The hit")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided")
    public HitView decide(@PathParam("hitId") UUID hitId, @NotNull @Valid DecisionRequest request) {
        return HitView.of(ScreeningProblems.resultOf(
                decide.decide(caller.actor(), hitId, request.verdict(), request.reason(), clock.instant())));
    }

    @POST
    @Path("/{hitId}/lifts")
    @Operation(summary = "Propose to lift a true hit; it holds until another person approves")
    @APIResponse(responseCode = "200", description = "The hit")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided")
    public HitView propose(@PathParam("hitId") UUID hitId, @NotNull @Valid LiftRequest request) {
        return HitView.of(
                ScreeningProblems.resultOf(lift.propose(caller.actor(), hitId, request.reason(), clock.instant())));
    }

    @POST
    @Path("/{hitId}/lift-approvals")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Lift a true hit: another human than who proposed it")
    @APIResponse(responseCode = "200", description = "The hit; the accounts are released")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem screening-decided")
    @APIResponse(responseCode = "422", description = "Problem approval-refused: SAME_PERSON")
    public HitView approve(@PathParam("hitId") UUID hitId) {
        return HitView.of(ScreeningProblems.resultOf(lift.approve(caller.actor(), hitId, clock.instant())));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw ScreeningProblems.invalid("cursor", "Uuid");
        }
    }

    /** One page. */
    record QueueView(List<HitView> items, UUID nextCursor) {}

    /** The MLRO's word; never printed. */
    record DecisionRequest(
            @NotNull Verdict verdict,

            @NotBlank @Size(max = LONGEST) @Pattern(regexp = WORDS) String reason) {

        @Override
        public String toString() {
            return "DecisionRequest[redacted]";
        }
    }

    /** Why a true hit should be lifted; never printed. */
    record LiftRequest(
            @NotBlank @Size(max = LONGEST) @Pattern(regexp = WORDS) String reason) {

        @Override
        public String toString() {
            return "LiftRequest[redacted]";
        }
    }
}
