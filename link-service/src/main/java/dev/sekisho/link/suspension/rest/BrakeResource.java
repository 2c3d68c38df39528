package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BrakeLine;
import dev.sekisho.link.suspension.BrakeProgress;
import dev.sekisho.link.suspension.FollowBrake;
import dev.sekisho.link.suspension.PullBrake;
import dev.sekisho.link.suspension.PulledBrake;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** The brake: one call stops everything, and the answer says, as it becomes known, who has stopped and how fast. */
@Path("/v1/brake")
@Tag(name = "suspensions")
class BrakeResource {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final PullBrake pull;
    private final FollowBrake follow;
    private final Imposer imposer;

    BrakeResource(PullBrake pull, FollowBrake follow, Imposer imposer) {
        this.pull = pull;
        this.follow = follow;
        this.imposer = imposer;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @RolesAllowed({"staff:operations", "service:operations-tool"})
    @Operation(
            summary = "Stops operations at every bank; by default LINK, CHARGE, TRANSFER, PAYOUT",
            description =
                    "First {epoch, suspendedAt, millis}; then a line for each holder of a copy that refuses by the new epoch,"
                            + " tried on itself; last {complete, millis, missing}. The stop stands from the first line on, whoever"
                            + " reads the rest.")
    @APIResponse(responseCode = "200", description = "Lines of JSON while the brake takes hold")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public Multi<BrakeLineView> pull(@Valid AskedBrake asked) {
        long askedAt = System.nanoTime();
        AskedBrake wish = Optional.ofNullable(asked).orElse(AskedBrake.USUAL);
        PulledBrake brake = pull.pull(wish.stopped(), wish.cause(), imposer.actor());
        Duration stood = since(askedAt);
        BrakeProgress progress = new BrakeProgress(brake);
        Multi<BrakeLineView> answers = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> look(progress, askedAt))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(LOOK_EVERY)
                .whilst(look -> !look.isLast())
                .onItem()
                .transformToIterable(Look::lines)
                .map(BrakeLineView::of);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(BrakeLineView.of(brake, stood.toMillis())), answers);
    }

    private Look look(BrakeProgress progress, long askedAt) {
        List<BrakeLine> lines = follow.look(progress, since(askedAt));
        return new Look(lines, progress.isOver());
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** What is new at one look. */
    private record Look(List<BrakeLine> lines, boolean isLast) {}

    /** What the brake is to stop. */
    record AskedBrake(
            @Size(min = 1, max = 6) List<dev.sekisho.kernel.suspension.@NotNull Operation> operations,
            BrakeReason reason) {

        static final AskedBrake USUAL = new AskedBrake(null, null);

        Set<dev.sekisho.kernel.suspension.Operation> stopped() {
            return operations == null ? PulledBrake.USUAL : Set.copyOf(operations);
        }

        SuspensionReason cause() {
            return reason == null ? SuspensionReason.BRAKE : SuspensionReason.valueOf(reason.name());
        }
    }

    /** Why everything is stopped: none of these ends by itself. */
    enum BrakeReason {
        BRAKE,
        FRAUD,
        POSTURE
    }
}
