package dev.sekisho.sandbox.world.clock.rest;

import dev.sekisho.sandbox.world.clock.ClockMove;
import dev.sekisho.sandbox.world.clock.ClockReading;
import dev.sekisho.sandbox.world.clock.WorldClock;
import dev.sekisho.sandbox.world.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows and moves the business clock; a poll that has the present version hangs without holding a thread. */
@Path("/clock")
class ClockResource {

    private static final int LONGEST_REPLICA = 100;

    private final WorldClock clock;

    ClockResource(WorldClock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The offset now, or, with have and replica, as soon as its version is another than have")
    public CompletionStage<ClockReading> read(@QueryParam("have") Long have, @QueryParam("replica") String replica) {
        if (have == null) {
            return CompletableFuture.completedFuture(clock.reading());
        }
        if (replica == null || replica.isBlank() || replica.length() > LONGEST_REPLICA) {
            throw Problems.badRequest("a poll names its replica");
        }
        return clock.poll(have, replica);
    }

    @PUT
    @Blocking
    @Operation(summary = "Moves the clock; answers when every live replica works by it, or says who does not")
    public CompletionStage<ClockMove> move(@Valid @NotNull ClockSetting setting) {
        return setting.now() == null ? clock.move(setting.offsetMillis()) : clock.moveTo(setting.now());
    }
}
