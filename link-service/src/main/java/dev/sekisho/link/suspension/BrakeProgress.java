package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.link.BrakeAnswered;
import dev.sekisho.link.suspension.BrakeLine.Answered;
import dev.sekisho.link.suspension.BrakeLine.Finished;
import dev.sekisho.link.suspension.BrakeLine.Missing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far a brake has come: each lease holder is settled when it refuses by the new epoch, or when its lease ran out.
 *
 * <p>Who held a lease is fixed by the first look; whoever starts later has the new epoch from the start. For one thread at a
 * time.
 */
public final class BrakeProgress {

    /** Somewhat longer than the longest lease of what a brake usually stops; a till's lease is not waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PulledBrake brake;
    private Map<UUID, Lease> unsettled;
    private final List<Missing> ranOut = new ArrayList<>();
    private long answered;
    private boolean over;

    public BrakeProgress(PulledBrake brake) {
        this.brake = brake;
    }

    /** What is new since the last look; the last line of all is a {@link Finished}. */
    public List<BrakeLine> look(List<Lease> leases, Duration elapsed) {
        Map<UUID, Lease> now = leases.stream()
                .collect(Collectors.toMap(Lease::replica, lease -> lease, (a, b) -> a, LinkedHashMap::new));
        if (unsettled == null) {
            unsettled = new LinkedHashMap<>(now);
            unsettled.values().removeIf(lease -> lease.hasRunOut(brake.operations()));
        }
        List<BrakeLine> lines = new ArrayList<>();
        for (UUID replica : List.copyOf(unsettled.keySet())) {
            settle(now.getOrDefault(replica, unsettled.get(replica)), elapsed, lines);
        }
        over = unsettled.isEmpty() || elapsed.compareTo(PATIENCE) >= 0;
        if (over) {
            lines.add(finished(elapsed));
        }
        return lines;
    }

    public boolean isOver() {
        return over;
    }

    /** The measured outcome; once it is over. */
    public BrakeAnswered outcome(Duration elapsed) {
        return new BrakeAnswered(
                brake.id(),
                brake.epoch(),
                unsettled.isEmpty() ? "COMPLETE" : "INCOMPLETE",
                elapsed.toMillis(),
                answered,
                ranOut.size(),
                unsettled.size());
    }

    private void settle(Lease lease, Duration elapsed, List<BrakeLine> lines) {
        if (lease.refuses(brake.operations(), brake.epoch())) {
            unsettled.remove(lease.replica());
            answered++;
            lines.add(new Answered(
                    lease.service(), lease.replica(), elapsed.toMillis(), EnumSet.copyOf(lease.refused())));
        } else if (lease.hasRunOut(brake.operations())) {
            unsettled.remove(lease.replica());
            ranOut.add(new Missing(lease.service(), lease.replica(), true));
        }
    }

    private Finished finished(Duration elapsed) {
        List<Missing> missing = new ArrayList<>(ranOut);
        unsettled.values().forEach(lease -> missing.add(new Missing(lease.service(), lease.replica(), false)));
        return new Finished(unsettled.isEmpty(), elapsed.toMillis(), missing);
    }
}
