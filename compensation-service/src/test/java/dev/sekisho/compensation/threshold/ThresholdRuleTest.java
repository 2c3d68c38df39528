package dev.sekisho.compensation.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule over counts, with a boundary on both sides. */
@Tag("A22")
class ThresholdRuleTest {

    @ParameterizedTest(name = "{0} within a day after {1} within 90 days: {2}")
    @CsvSource({
        "0, 0, NOTHING",
        "1, 0, ALARM",
        "2, 0, ALARM",
        "3, 0, STOP",
        "3, 54, STOP", // the mean is 0.6 a day, five times of it 3
        "3, 55, ALARM",
        "4, 72, STOP",
        "4, 73, ALARM",
        "49, 900, ALARM", // ten a day
        "50, 900, STOP",
        "1000000, 18000000, STOP",
        "999999, 18000000, ALARM"
    })
    void stopsFromThreeCasesOnIfTheyAreFiveTimesTheBanksOwnMean(long recent, long before, Verdict verdict) {
        assertThat(Room.RULE.judge(new Counts(recent, before))).isEqualTo(verdict);
    }

    @Test
    void anAlarmMayBeginLaterThanWithTheFirstCase() {
        ThresholdRule rule =
                new ThresholdRule(3, Duration.ofHours(24), 5, Duration.ofDays(90), Duration.ofDays(30), 2, 3);

        assertThat(rule.judge(new Counts(1, 0))).isEqualTo(Verdict.NOTHING);
        assertThat(rule.judge(new Counts(2, 0))).isEqualTo(Verdict.ALARM);
    }

    @Test
    void severalBanksStopAll() {
        assertThat(Room.RULE.stopsAll(2)).isFalse();
        assertThat(Room.RULE.stopsAll(3)).isTrue();
    }

    @Test
    void isNoRuleIfItStopsBeforeItWarnsOrOneBankStopsAll() {
        Duration day = Duration.ofHours(24);
        Duration past = Duration.ofDays(90);
        assertThatThrownBy(() -> new ThresholdRule(3, day, 5, past, past, 4, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThresholdRule(3, day, 5, past, past, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThresholdRule(3, day, 5, Duration.ofHours(23), past, 1, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
