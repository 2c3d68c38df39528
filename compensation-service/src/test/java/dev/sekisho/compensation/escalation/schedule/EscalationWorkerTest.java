package dev.sekisho.compensation.escalation.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.escalation.InMemoryEscalations;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Signs.Seen;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.escalation.WatchSigns;
import dev.sekisho.kernel.money.Money;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fails stops nothing else. */
@Tag("A41")
class EscalationWorkerTest {

    private static final Instant NOON = Instant.parse("2026-12-05T03:00:00Z");

    private final InMemoryEscalations escalations = new InMemoryEscalations();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = NOON;
    private boolean readable = true;
    private final WatchSigns watch = new WatchSigns(
            (at, policy) -> {
                if (!readable) {
                    throw new IllegalStateException("signs cannot be read");
                }
                Sign sign = new Sign(Trigger.TASKS_OVERDUE, "tasks", Optional.empty(), 1, Money.yen(0));
                return List.of(new Seen(sign, Optional.empty()));
            },
            escalations,
            new EscalationPolicy(Duration.ofHours(24), 5, 1_000_000, 2, Duration.ofMinutes(30)));
    private final EscalationWorker worker = new EscalationWorker(watch, escalations, () -> now, meters);

    @Test
    void whatWaitsIsPassedOnAndCountedThoughNoSignCanBeRead() {
        worker.escalate();
        readable = false;
        now = NOON.plus(Duration.ofMinutes(31));

        worker.escalate();

        assertThat(escalations.stepsSaid()).containsExactly("RAISED", "PASSED_ON");
        assertThat(meters.get("sekisho.escalations.waiting").gauge().value()).isEqualTo(1);
        assertThat(meters.get("sekisho.escalations.failed")
                        .tag("step", "raise")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
