package dev.sekisho.charge.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconcilePolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void looksMoreSeldomEachTimeAndNeverStopsLooking() {
        ReconcilePolicy policy = new ReconcilePolicy(3, SECOND, MINUTE, DAY, MINUTE, 8);

        assertThat(policy.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.pauseAfter(700)).isEqualTo(MINUTE);
        assertThat(policy.pauseAfter(Integer.MAX_VALUE)).isEqualTo(DAY);
    }

    @Test
    void withoutBoundsIsRefused() {
        assertThatThrownBy(() -> new ReconcilePolicy(0, SECOND, MINUTE, DAY, MINUTE, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconcilePolicy(3, Duration.ZERO, MINUTE, DAY, MINUTE, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconcilePolicy(3, MINUTE, SECOND, DAY, MINUTE, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconcilePolicy(3, SECOND, MINUTE, MINUTE, MINUTE, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReconcilePolicy(3, SECOND, MINUTE, DAY, Duration.ZERO, 8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
