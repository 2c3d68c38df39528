package dev.sekisho.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kit.boot.SandboxPlace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TD14")
class ClocksTest {

    @Test
    void theBusinessClockMovesInASandboxAndTheSystemClockDoesNot() {
        BusinessClock business = new BusinessClock(SandboxPlace.of("kit-service"));
        Instant nextYear = Instant.now().plus(Duration.ofDays(365));

        business.moveTo(nextYear);

        assertThat(business.instant()).isAfterOrEqualTo(nextYear);
        assertThat(new SystemClock().instant()).isBefore(nextYear.minus(Duration.ofDays(364)));
        business.reset();
        assertThat(business.instant()).isBefore(nextYear.minus(Duration.ofDays(364)));
    }

    @Test
    void theBusinessClockStandsFirmInProduction() {
        BusinessClock business = new BusinessClock(SandboxPlace.production("kit-service"));

        assertThatThrownBy(() -> business.moveBy(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSkewIsBorneUpToTwoSecondsEitherWayAndNotBeyond() {
        assertThat(ClockSkew.isWithinLimit(Duration.ofMillis(2_000))).isTrue();
        assertThat(ClockSkew.isWithinLimit(Duration.ofMillis(2_001))).isFalse();
        assertThat(ClockSkew.isWithinLimit(Duration.ofMillis(-2_000))).isTrue();
        assertThat(ClockSkew.isWithinLimit(Duration.ofMillis(-2_001))).isFalse();
    }
}
