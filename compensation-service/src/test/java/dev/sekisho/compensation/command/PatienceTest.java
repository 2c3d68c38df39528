package dev.sekisho.compensation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private final Patience patience =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(500), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "8, 30000", "2000000000, 30000"})
    void doublesItsPausesUpToTheLongest(int attempt, long millis) {
        assertThat(patience.pauseAfter(attempt)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void keepsALeaseLongerThanACall() {
        assertThatThrownBy(() -> new Patience(
                        Duration.ofSeconds(2), Duration.ofMillis(4_999), Duration.ofMillis(1), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
