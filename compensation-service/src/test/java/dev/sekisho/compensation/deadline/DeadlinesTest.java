package dev.sekisho.compensation.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.calendar.BusinessDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published rules, and how dated rules follow one another. */
@Tag("A75")
@Tag("A72")
class DeadlinesTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Deadlines published = new Deadlines(DeadlineTable.published(), BusinessDays.published());

    @ParameterizedTest
    @CsvSource({
        "BANK_CONFIRMATION,         2026-04-28T12:00, 2026-05-08T00:00",
        "BANK_CONFIRMATION,         2026-12-29T12:00, 2027-01-06T00:00",
        "VICTIM_CONTACT,            2026-12-04T12:00, 2026-12-08T00:00",
        "DECISION,                  2026-12-01T00:00, 2026-12-09T00:00",
        "PAYOUT,                    2026-12-25T12:00, 2027-01-06T00:00",
        "REGULATOR_FIRST,           2026-12-05T23:59, 2026-12-06T00:00",
        "PRIVACY_PRELIMINARY,       2026-12-30T12:00, 2027-01-03T00:00",
        "PRIVACY_FULL,              2026-04-03T12:00, 2026-05-08T00:00",
        "PRIVACY_FULL_AFTER_ATTACK, 2026-11-02T12:00, 2027-01-05T00:00"
    })
    void areThoseOfTheTable(Subject subject, String sinceInJapan, String dueInJapan) {
        Deadline deadline = published.of(subject, inJapan(sinceInJapan));

        assertThat(deadline.dueAt()).isEqualTo(inJapan(dueInJapan));
        assertThat(deadline.calendarKnown()).isTrue();
        assertThat(deadline.rule()).startsWith(subject + "@20");
        assertThat(deadline.isNearAt(deadline.warnAt())).isTrue();
        assertThat(deadline.isNearAt(deadline.warnAt().minusNanos(1))).isFalse();
        assertThat(deadline.isLateAt(deadline.dueAt().minusNanos(1))).isFalse();
        assertThat(deadline.isLateAt(deadline.dueAt())).isTrue();
    }

    @Test
    void ofDutiesToAuthoritiesItIsSaidThatTheyAreToBeChecked() {
        assertThat(published.rules().stream().filter(rule -> rule.subject().compareTo(Subject.REGULATOR_FIRST) >= 0))
                .hasSize(4)
                .allMatch(rule -> rule.source().endsWith("to be checked against the law"));
    }

    @Test
    void sayWhereTheCalendarIsNotKnown() {
        assertThat(published
                        .of(Subject.BANK_CONFIRMATION, inJapan("2027-12-29T12:00"))
                        .calendarKnown())
                .isFalse();
        assertThat(published
                        .of(Subject.PRIVACY_FULL, inJapan("2027-12-20T12:00"))
                        .calendarKnown())
                .isFalse();
        assertThat(published
                        .of(Subject.REGULATOR_FIRST, inJapan("2031-12-20T12:00"))
                        .calendarKnown())
                .isTrue();
    }

    @Test
    void aNewRuleHoldsForWhatBeginsOnItsDayInJapan() {
        List<DeadlineRule> rules = new ArrayList<>(DeadlineTable.published());
        rules.add(new DeadlineRule(
                Subject.DECISION, LocalDate.of(2026, 12, 10), 48, Unit.HOURS, Duration.ofHours(1), "another policy"));
        Deadlines deadlines = new Deadlines(rules, BusinessDays.published());
        Instant first = inJapan("2026-12-10T00:00");

        assertThat(deadlines.of(Subject.DECISION, first.minusNanos(1)).rule()).isEqualTo("DECISION@2019-01-01");
        assertThat(deadlines.of(Subject.DECISION, first).rule()).isEqualTo("DECISION@2026-12-10");
        assertThat(deadlines.of(Subject.DECISION, first).dueAt()).isEqualTo(first.plus(Duration.ofHours(48)));
        assertThat(deadlines
                        .of(Subject.PRIVACY_FULL, inJapan("2020-09-09T00:00"))
                        .rule())
                .isEqualTo("PRIVACY_FULL@2022-04-01");
    }

    @Test
    void areDueAfterTheyBeginAndTheLaterTheLater() {
        SplittableRandom random = new SplittableRandom(75);
        for (int run = 0; run < 2_000; run++) {
            Instant since = Instant.parse("2022-04-02T00:00:00Z").plusSeconds(random.nextLong(200_000_000));
            Instant later = since.plusSeconds(random.nextLong(1_000_000));
            for (Subject subject : Subject.values()) {
                assertThat(published.of(subject, since).dueAt())
                        .as("run %d, %s since %s", run, subject, since)
                        .isAfter(since)
                        .isBeforeOrEqualTo(published.of(subject, later).dueAt());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECISION,2019-01-01,5,BUSINESS_DAYS,24",
                "DECISION,2019-01-01,5,BUSINESS_DAYS,24, ",
                "DECISION,2019-01-01,0,BUSINESS_DAYS,24,x",
                "DECISION,2019-01-01,-1,DAYS,24,x",
                "DECISION,2019-01-01,5,BUSINESS_DAYS,-1,x",
                "DECISIONS,2019-01-01,5,DAYS,24,x",
                "DECISION,2019-01-01,5,WEEKS,24,x"
            })
    void aLineThatIsNoRuleIsRefused(String line) {
        assertThatThrownBy(() -> DeadlineTable.read(Stream.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachSubjectHasARuleAndNeverTwoFromOneDay() {
        List<DeadlineRule> rules = DeadlineTable.published();
        List<DeadlineRule> twice = new ArrayList<>(rules);
        twice.add(rules.get(0));

        assertThatThrownBy(() -> new Deadlines(twice, BusinessDays.published()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadlines(rules.subList(1, rules.size()), BusinessDays.published()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant inJapan(String time) {
        return LocalDateTime.parse(time).atZone(JAPAN).toInstant();
    }
}
