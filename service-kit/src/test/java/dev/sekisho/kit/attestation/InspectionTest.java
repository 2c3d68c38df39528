package dev.sekisho.kit.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What evidence says, and what becomes of a control whose evidence fails, hangs, or tries to write. */
@QuarkusTest
@Tag("A60")
class InspectionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    @Inject
    DataSource database;

    private Inspection inspection;

    @BeforeEach
    void create() {
        inspection = new Inspection(database, InstantSource.fixed(NOW), Duration.ofSeconds(5), Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        inspection.close();
    }

    @Test
    void countsAndTheCatalogueAreSeenAsTheyAre() {
        assertThat(verdict(Shown.none("nothing", "select 0"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.none("something", "select 1"))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.atLeast("two", 2, "select 2"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.atLeast("two", 2, "select 1"))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.uniqueIndex("fact_aggregate_id_version_key"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.uniqueIndex("outbox_by_age"))).as("not unique").isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.uniqueIndex("no_such_index"))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.constraint("fact", "fact_is_one_line"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.constraint("outbox", "fact_is_one_line"))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.trigger("fact", "fact_only_grows"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.trigger("outbox", "fact_only_grows"))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatIsTooOldOrWasNeverDoneIsNotMet() {
        Duration week = Duration.ofDays(7);
        assertThat(verdict(Shown.doneWithin("x", week, "select {now} - interval '7 days'")))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.doneWithin("x", week, "select {now} - interval '7 days 1 second'")))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.doneWithin("x", week, "select null::timestamptz")))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.doneWithin("x", week, "select {now} where false")))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void numbersOfThePolicyHaveBoundsOnTheRightSide() {
        assertThat(verdict(Shown.atMost("yen", 300_000, 300_000))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.atMost("yen", 300_001, 300_000))).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.atMost("time", Duration.ofMinutes(10), Duration.ofMinutes(10))))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.atMost("time", Duration.ofMinutes(11), Duration.ofMinutes(10))))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(Shown.atLeast("time", Duration.ofHours(24), Duration.ofHours(24))))
                .isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.atLeast("time", Duration.ofHours(23), Duration.ofHours(24))))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void whatIsAboutNothingDoesNotApplyAndSpoilsNothing() {
        Evidence about = Shown.where("select 0", Shown.none("bad ones", "select 1"));

        assertThat(verdict(about)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(about, Shown.none("nothing", "select 0"))).isEqualTo(Verdict.MET);
        assertThat(verdict(Shown.where("select 1", Shown.none("bad ones", "select 1"))))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void evidenceThatFailsOrWritesSpoilsItsOwnControlAlone() {
        Map<String, Verdict> verdicts = look(List.of(
                Control.of("LK-01", Shown.none("a table that is not there", "select count(*) from nowhere")),
                Control.of("LK-02", Shown.none("writes", "select count(*) from (select pg_notify('a', 'b')) x")),
                Control.of("LK-03", Shown.none("changes", "select nextval('audit_queue_place_seq')")),
                Control.of(
                        "LK-04",
                        Shown.that(
                                "throws",
                                () -> {
                                    throw new IllegalStateException("with words that nobody is told");
                                },
                                () -> "")),
                Control.of("LK-05", Shown.none("nothing", "select 0"))));

        assertThat(verdicts)
                .containsEntry("LK-01", Verdict.NOT_MET)
                .containsEntry("LK-03", Verdict.NOT_MET)
                .containsEntry("LK-04", Verdict.NOT_MET)
                .containsEntry("LK-05", Verdict.MET);
    }

    @Test
    void evidenceThatHangsIsNotMetInTimeAndIsSaidToHang() {
        Inspection hurried =
                new Inspection(database, InstantSource.fixed(NOW), Duration.ofMillis(300), Duration.ofMinutes(1));
        CountDownLatch never = new CountDownLatch(1);
        List<AnsweredControl> answered = hurried.of(List.of(
                Control.of("LK-01", Shown.none("sleeps", "select 0 from pg_sleep(60)")),
                Control.of("LK-02", Shown.that("waits", () -> waits(never), () -> "")),
                Control.of("LK-03", Shown.that("nothing", () -> true, () -> "yes"))));
        hurried.close();

        assertThat(answered)
                .extracting(AnsweredControl::verdict)
                .containsExactly(Verdict.NOT_MET, Verdict.NOT_MET, Verdict.MET);
        assertThat(answered.get(1).evidence().get(0).found()).startsWith("no answer within");
    }

    @Test
    void whatIsNotReachedInTheTimeForAllIsNotMet() {
        Inspection brief =
                new Inspection(database, InstantSource.fixed(NOW), Duration.ofSeconds(5), Duration.ofMillis(500));
        List<AnsweredControl> answered = brief.of(List.of(
                Control.of("LK-01", Shown.none("slow", "select 0 from pg_sleep(1)")),
                Control.of("LK-02", Shown.none("nothing", "select 0"))));
        brief.close();

        assertThat(answered)
                .extracting(AnsweredControl::verdict)
                .as("what was begun is waited for")
                .containsExactly(Verdict.MET, Verdict.NOT_MET);
        assertThat(answered.get(1).evidence().get(0).found()).startsWith("not reached within");
    }

    private static boolean waits(CountDownLatch never) {
        try {
            never.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verdict verdict(Evidence... evidence) {
        return look(List.of(Control.of("LK-01", evidence))).get("LK-01");
    }

    private Map<String, Verdict> look(List<Control> controls) {
        return inspection.of(controls).stream()
                .collect(Collectors.toMap(AnsweredControl::id, AnsweredControl::verdict));
    }
}
