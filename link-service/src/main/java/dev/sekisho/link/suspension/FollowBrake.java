package dev.sekisho.link.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Looks how far a brake has come, and records its measured outcome when it is over. */
@ApplicationScoped
public class FollowBrake {

    private final Leases leases;
    private final Brakes brakes;

    FollowBrake(Leases leases, Brakes brakes) {
        this.leases = leases;
        this.brakes = brakes;
    }

    /** @param elapsed since the brake was asked for, on the monotonic clock */
    @Transactional
    public List<BrakeLine> look(BrakeProgress progress, Duration elapsed) {
        List<BrakeLine> lines = progress.look(leases.all(), elapsed);
        if (progress.isOver()) {
            brakes.add(progress.outcome(elapsed));
        }
        return lines;
    }
}
