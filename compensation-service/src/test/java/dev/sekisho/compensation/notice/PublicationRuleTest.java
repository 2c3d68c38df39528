package dev.sekisho.compensation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A58")
class PublicationRuleTest {

    private static final Instant NOON = Instant.parse("2020-01-05T03:00:00Z");
    private final PublicationRule rule = new PublicationRule(3, Duration.ofHours(72));

    @Test
    void isDueSoLongAfterTheLastOfEnoughCases() {
        List<Instant> three = List.of(NOON, NOON.plusSeconds(60), NOON.plusSeconds(3_600));

        PublicationRule.Duty duty = rule.duty(three).orElseThrow();

        assertThat(duty.cases()).isEqualTo(3);
        assertThat(duty.dueBy()).isEqualTo(NOON.plusSeconds(3_600).plus(Duration.ofHours(72)));
        assertThat(duty.isOverdueAt(duty.dueBy())).isFalse();
        assertThat(duty.isOverdueAt(duty.dueBy().plusMillis(1))).isTrue();
    }

    @Test
    void isNotPutOffByMoreCases() {
        List<Instant> four = List.of(NOON, NOON, NOON, NOON.plus(Duration.ofDays(2)));

        assertThat(rule.duty(four).orElseThrow().since()).isEqualTo(NOON);
        assertThat(rule.duty(four).orElseThrow().cases()).isEqualTo(4);
    }

    @Test
    void isNotDueBelow() {
        assertThat(rule.duty(List.of(NOON, NOON))).isEmpty();
        assertThat(rule.duty(List.of())).isEmpty();
    }
}
