package dev.sekisho.charge.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.position.DailyPosition.UnderWay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A76")
class CloseDaysTest {

    private static final LocalDate DAY = LocalDate.parse("2027-01-31");

    /** Midnight in Tokyo, after that day. */
    private static final Instant END = Instant.parse("2027-01-31T15:00:00Z");

    private final InMemoryDays days = new InMemoryDays(DAY.minusDays(1));
    private final CloseDays close = new CloseDays(days, new ClosingPolicy(Duration.ofMinutes(5)));

    @Test
    void aDayIsClosedFiveMinutesAfterItsEndAndNotBefore() {
        assertThat(close.closeDue(END.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isEmpty();
        assertThat(days.lastClosed()).isEqualTo(DAY.minusDays(1));

        assertThat(close.closeDue(END.plus(Duration.ofMinutes(5))))
                .extracting(DailyPosition::day)
                .containsExactly(DAY);
        assertThat(close.closeDue(END.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void daysThatWereMissedAreClosedOldestFirstABoundedNumberAtATime() {
        Instant later = END.plus(Duration.ofDays(149)).plus(Duration.ofHours(1));

        assertThat(close.closeDue(later))
                .hasSize(CloseDays.MOST_AT_ONCE)
                .first()
                .satisfies(position -> assertThat(position.day()).isEqualTo(DAY));
        assertThat(close.closeDue(later)).hasSize(50);
        assertThat(days.lastClosed()).isEqualTo(DAY.plusDays(149));
    }

    @Test
    void aDayThatWasClosedAndNotSummedUpIsSummedUpByTheNextLook() {
        days.close(DAY, END);

        assertThat(close.closeDue(END)).extracting(DailyPosition::day).containsExactly(DAY);
    }

    @Test
    void aDayIsMissedAnHourAfterItShouldHaveBeenClosed() {
        Instant late = END.plus(Duration.ofMinutes(65));

        assertThat(close.overdue(late.minusMillis(1))).isZero();
        assertThat(close.overdue(late)).isEqualTo(1);
        close.closeDue(late);
        assertThat(close.overdue(late)).isZero();
        assertThat(close.overdue(END.minus(Duration.ofDays(30))))
                .as("the clock stepped back")
                .isZero();
    }

    @Test
    void noDayIsClosedBeforeItsEnd() {
        assertThatThrownBy(() -> new ClosingPolicy(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void safeguardedIsWhatWalletsHoldAndWhatIsOnItsWayInOrOut() {
        DailyPosition position = new DailyPosition(
                DAY, END, 9, new LedgerTotals(1_000, 300, -1_400, 100, 0), new UnderWay(50, 7), 400, 20, 0);

        assertThat(position.safeguardedYen()).isEqualTo(1_057);
        assertThat(position.totals().sum()).isZero();
    }

    @Test
    void accountsOfALaterKindThatWeOweAreSafeguardedToo() {
        DailyPosition position =
                new DailyPosition(DAY, END, 9, new LedgerTotals(1_000, 0, -1_250, 0, 250), new UnderWay(0, 0), 0, 0, 0);

        assertThat(position.safeguardedYen()).isEqualTo(1_250);
    }

    /** Days in memory; every one is as empty as the next. */
    private static final class InMemoryDays implements LedgerDays {

        private final List<LocalDate> unsummed = new ArrayList<>();
        private LocalDate last;

        InMemoryDays(LocalDate last) {
            this.last = last;
        }

        @Override
        public LocalDate lastClosed() {
            return last;
        }

        @Override
        public boolean close(LocalDate day, Instant now) {
            assertThat(day).isEqualTo(last.plusDays(1));
            last = day;
            return unsummed.add(day);
        }

        @Override
        public Optional<DailyPosition> sumNext(Instant now) {
            return unsummed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DailyPosition(
                            unsummed.remove(0), now, 0, new LedgerTotals(0, 0, 0, 0, 0), new UnderWay(0, 0), 0, 0, 0));
        }
    }
}
