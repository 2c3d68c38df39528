package dev.sekisho.compensation.fraudcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudCaseTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant CONFIRM_BY = Instant.parse("2026-11-25T03:00:00Z");

    private final OpenCase open =
            new OpenCase(new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), NOON, CONFIRM_BY, 1));

    @Test
    @Tag("A72")
    void waitsForTheBanksWordUntilItsDeadlineIsOver() {
        assertThat(open.isOverdueAt(CONFIRM_BY)).isFalse();
        assertThat(open.isOverdueAt(CONFIRM_BY.plusNanos(1))).isTrue();
    }

    @Test
    void keepsTheTimeOfTheFirstConfirmation() {
        ConfirmedCase confirmed = open.confirmed(NOON.plusSeconds(60));

        assertThat(confirmed.confirmed(NOON.plusSeconds(120)).confirmedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(confirmed.joined().confirmed(NOON.plusSeconds(120)).head().version())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_USE, true, true",
        "NOTHING_FOUND, true, false",
        "MADE_GOOD, false, true",
    })
    void endsOnlyInTheWaysOfItsState(ClosingOutcome outcome, boolean fromOpen, boolean fromConfirmed) {
        endsAs(open, outcome, fromOpen);
        endsAs(open.confirmed(NOON), outcome, fromConfirmed);
    }

    private static void endsAs(LiveCase live, ClosingOutcome outcome, boolean possible) {
        if (possible) {
            ClosedCase closed = live.closed(outcome, NOON);
            assertThat(closed.outcome()).isEqualTo(outcome);
            assertThat(closed.head().version()).isEqualTo(live.head().version() + 1);
        } else {
            assertThatThrownBy(() -> live.closed(outcome, NOON)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesTwoPersonsToLetGoAndOneForEverythingElse() {
        for (ClosingOutcome outcome : ClosingOutcome.values()) {
            assertThat(outcome.persons()).isEqualTo(outcome.releases() ? 2 : 1);
        }
    }

    @Test
    void aMeasureIsRaisedAndNeverLowered() {
        UUID wallet = UUID.randomUUID();
        Measure freeze = new Measure(
                UUID.randomUUID(),
                open.head().number(),
                new Wanted(Grade.FREEZE, wallet, Optional.empty(), "RULE"),
                false,
                MeasureState.UNDER_WAY,
                1,
                Optional.empty());

        assertThat(freeze.isRaisedBy(new Wanted(Grade.FREEZE_SPEND, wallet, Optional.empty(), "RULE")))
                .isTrue();
        assertThat(freeze.isRaisedBy(new Wanted(Grade.FREEZE, wallet, Optional.empty(), "RULE")))
                .isFalse();
        assertThat(freeze.isRaisedBy(new Wanted(Grade.HOLD, wallet, Optional.of(NOON), "RULE")))
                .isFalse();
    }

    @Test
    @Tag("IN-05")
    void aHoldCoversWhatEndsWithItOrALittleLaterAndNothingHarder() {
        UUID wallet = UUID.randomUUID();
        Measure hold = new Measure(
                UUID.randomUUID(),
                open.head().number(),
                new Wanted(Grade.HOLD, wallet, Optional.of(NOON), "RULE"),
                false,
                MeasureState.DONE,
                2,
                Optional.of(5L));

        assertThat(hold.covers(new Wanted(Grade.HOLD, wallet, Optional.of(NOON.minusSeconds(1)), "RULE")))
                .isTrue();
        Instant little = NOON.plus(Measure.SAME_HOLD);
        assertThat(hold.covers(new Wanted(Grade.HOLD, wallet, Optional.of(little), "RULE")))
                .isTrue();
        assertThat(hold.covers(new Wanted(Grade.HOLD, wallet, Optional.of(little.plusNanos(1)), "RULE")))
                .isFalse();
        assertThat(hold.covers(new Wanted(Grade.FREEZE, wallet, Optional.empty(), "RULE")))
                .isFalse();
    }

    @Test
    void aHoldIsOverAtItsEndAndNothingElseEverIs() {
        Wanted hold = new Wanted(Grade.HOLD, UUID.randomUUID(), Optional.of(NOON), "RULE");
        Measure measure = new Measure(
                UUID.randomUUID(), open.head().number(), hold, false, MeasureState.DONE, 2, Optional.of(5L));

        assertThat(measure.isOverAt(NOON.minusNanos(1))).isFalse();
        assertThat(measure.isOverAt(NOON)).isTrue();
        assertThatThrownBy(() -> new Wanted(Grade.FREEZE, UUID.randomUUID(), Optional.of(NOON), "RULE"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wanted(Grade.HOLD, UUID.randomUUID(), Optional.empty(), "RULE"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
