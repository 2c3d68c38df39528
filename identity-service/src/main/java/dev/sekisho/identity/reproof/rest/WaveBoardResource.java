package dev.sekisho.identity.reproof.rest;

import dev.sekisho.identity.reproof.ReproofDuties;
import dev.sekisho.identity.reproof.ReproofDuty;
import dev.sekisho.identity.reproof.ReproofWave;
import dev.sekisho.identity.reproof.ReproofWaves;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The review desk's view of the waves: how far they have come, and whom they ask. */
@Path("/v1/reproof-waves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff:operations", "staff:operations-approver", "staff:reviewer", "staff:auditor"})
@Tag(name = "reproof")
class WaveBoardResource {

    private static final int PAGE = 100;

    private final ReproofWaves waves;
    private final ReproofDuties duties;
    private final Transaction transaction;

    WaveBoardResource(ReproofWaves waves, ReproofDuties duties, Transaction transaction) {
        this.waves = waves;
        this.duties = duties;
        this.transaction = transaction;
    }

    @GET
    @Operation(summary = "All waves, a hundred at a time, without counts")
    @APIResponse(responseCode = "200", description = "Waves in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public WavesView page(@QueryParam("cursor") String cursor) {
        Optional<UUID> after = ReproofProblems.cursor(cursor);
        List<ReproofWave> page = transaction.call(() -> waves.page(after, PAGE + 1));
        List<WaveView> items = page.stream().limit(PAGE).map(WaveView::of).toList();
        return new WavesView(items, page.size() > PAGE ? items.get(PAGE - 1).waveId() : null);
    }

    @GET
    @Path("/{waveId}")
    @Operation(summary = "One wave, with how many are due, reminded, overdue and done, by method")
    @APIResponse(responseCode = "200", description = "The wave")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public WaveView wave(@PathParam("waveId") UUID waveId) {
        return transaction
                .call(() -> waves.find(waveId).map(wave -> WaveView.of(wave, waves.counts(wave.terms()))))
                .orElseThrow(ReproofProblems::notFound);
    }

    @GET
    @Path("/{waveId}/duties")
    @Operation(summary = "The duties of a wave, a hundred at a time")
    @APIResponse(responseCode = "200", description = "Duties in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public DutiesView duties(@PathParam("waveId") UUID waveId, @QueryParam("cursor") String cursor) {
        Optional<UUID> after = ReproofProblems.cursor(cursor);
        List<ReproofDuty> page = transaction
                .call(() -> waves.find(waveId).map(wave -> duties.page(waveId, after, PAGE + 1)))
                .orElseThrow(ReproofProblems::notFound);
        List<DutyView> items = page.stream().limit(PAGE).map(DutyView::of).toList();
        return new DutiesView(items, page.size() > PAGE ? items.get(PAGE - 1).dutyId() : null);
    }

    /** One page of waves. */
    record WavesView(List<WaveView> items, UUID nextCursor) {}

    /** One page of duties. */
    record DutiesView(List<DutyView> items, UUID nextCursor) {}
}
