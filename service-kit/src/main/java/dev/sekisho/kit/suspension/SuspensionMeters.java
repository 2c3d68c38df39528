package dev.sekisho.kit.suspension;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What an operator sees of the copy: its age in seconds (infinite before the first answer) and its epoch. */
@ApplicationScoped
class SuspensionMeters {

    private static final double NANOS_PER_SECOND = 1_000_000_000;

    private final SuspensionGuard guard;
    private final MeterRegistry registry;

    SuspensionMeters(SuspensionGuard guard, MeterRegistry registry) {
        this.guard = guard;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("sekisho.suspension.age", this::seconds)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("sekisho.suspension.epoch", guard::epoch).register(registry);
    }

    private double seconds() {
        long nanos = guard.ageNanos();
        return nanos == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : nanos / NANOS_PER_SECOND;
    }
}
