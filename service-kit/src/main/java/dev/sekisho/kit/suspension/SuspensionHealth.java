package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.suspension.Operation;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while the copy is too old for some operation; a group of its own, neither liveness nor readiness.
 *
 * <p>A replica that refuses is well: restarting it, or taking its traffic away, would open nothing.
 */
@HealthGroup("suspension")
@Singleton
class SuspensionHealth implements HealthCheck {

    private final SuspensionGuard guard;

    SuspensionHealth(SuspensionGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        long age = guard.ageNanos();
        var answer = HealthCheckResponse.named("suspension book is young enough")
                .withData("epoch", guard.epoch())
                .withData("age-millis", Duration.ofNanos(age).toMillis());
        for (Operation operation : tooOldFor(age)) {
            answer.withData(operation.name(), "refused");
        }
        return answer.status(tooOldFor(age).length == 0).build();
    }

    private static Operation[] tooOldFor(long ageNanos) {
        return Arrays.stream(Operation.values())
                .filter(operation -> ageNanos > operation.ageLimit().toNanos())
                .toArray(Operation[]::new);
    }
}
