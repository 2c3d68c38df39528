package dev.sekisho.kit.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an operator sees of the audit log: how many facts have no number yet, how old the oldest of them is, and whether
 * the log contradicts what was signed. The age goes on rising when nobody looks any more.
 */
@ApplicationScoped
class AuditMeters {

    private final AtomicInteger facts;
    private final AtomicInteger contradiction;
    private final AtomicInteger anchorsContradicted;
    private final AtomicReference<Look> lastLook = new AtomicReference<>(new Look(0, Duration.ZERO));

    AuditMeters(MeterRegistry registry) {
        this.facts = registry.gauge("sekisho.audit.unsequenced", new AtomicInteger());
        this.contradiction = registry.gauge("sekisho.audit.contradiction", new AtomicInteger());
        this.anchorsContradicted = registry.gauge("sekisho.audit.anchors.contradicted", new AtomicInteger());
        registry.gauge(
                "sekisho.audit.unsequenced.age.seconds",
                lastLook,
                look -> look.get().ageInSeconds());
    }

    void waiting(LogTables.Backlog backlog) {
        facts.set(backlog.facts());
        lastLook.set(new Look(System.nanoTime(), backlog.oldest()));
    }

    void contradiction(boolean seen) {
        contradiction.set(seen ? 1 : 0);
    }

    /** Whether this replica's log contradicts what was signed for it. */
    boolean isContradicted() {
        return contradiction.get() > 0;
    }

    /** How many other logs contradict what is anchored of them. */
    void anchorsContradicted(int logs) {
        anchorsContradicted.set(logs);
    }

    /** What was found at a time of the monotonic clock. */
    private record Look(long atNanos, Duration oldest) {

        double ageInSeconds() {
            if (oldest.isZero()) {
                return 0;
            }
            return oldest.plusNanos(System.nanoTime() - atNanos).toMillis() / 1_000.0;
        }
    }
}
