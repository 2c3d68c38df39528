package dev.sekisho.charge.position.health;

import dev.sekisho.charge.position.CloseDays;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.Positions;
import dev.sekisho.kit.problem.ProblemException;
import io.smallrye.health.api.HealthGroup;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while the newest position has findings, or a day is over for an hour and not closed; a group of its own, because
 * taking traffic away would repair neither.
 */
@HealthGroup("ledger")
@Singleton
class LedgerHealth implements HealthCheck {

    private final CloseDays close;
    private final Positions positions;
    private final InstantSource clock;

    LedgerHealth(CloseDays close, Positions positions, InstantSource clock) {
        this.close = close;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("the ledger agrees");
        try {
            Optional<DailyPosition> newest = positions.newest();
            long overdue = close.overdue(clock.instant());
            newest.ifPresent(position -> answer.withData("day", position.day().toString())
                    .withData("findings", position.findings())
                    .withData("sum-yen", position.totals().sum()));
            return answer.withData("days-overdue", overdue)
                    .status(overdue == 0
                            && newest.map(position -> position.findings() == 0).orElse(true))
                    .build();
        } catch (ProblemException away) {
            return answer.withData("database", "unreachable").down().build();
        }
    }
}
