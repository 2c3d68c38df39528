package dev.sekisho.link.silence;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.SilentStopAcknowledged;
import dev.sekisho.kernel.event.link.SilentStopEnded;
import dev.sekisho.kernel.event.link.SilentStopNoticed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.review.Speaker;
import dev.sekisho.link.silence.Tally.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-10")
class WatchBanksTest {

    private static final SilenceThreshold USUAL = new SilenceThreshold(Duration.ofMinutes(10), 3, 20, 50);
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private Instant now = Instant.parse("2026-11-29T03:00:00Z");
    private final FixedOutcomes outcomes = new FixedOutcomes();
    private final InMemoryAlarms alarms = new InMemoryAlarms();
    private final SilencePolicy policy = new SilencePolicy(USUAL, WITHIN);
    private final WatchBanks watch = new WatchBanks(outcomes, alarms, policy, () -> now, () -> now);
    private final AcknowledgeAlarm acknowledge = new AcknowledgeAlarm(alarms, policy);
    private final Speaker operator = new Speaker(UUID.randomUUID(), PersonId.random());

    @ParameterizedTest
    @CsvSource({
        "2, 2, 2, ",
        "3, 3, 3, REFUSALS",
        "1000, 3, 3, REFUSALS",
        "19, 19, 0, ",
        "20, 9, 0, ",
        "20, 10, 0, FAILURE_SHARE",
        "21, 10, 0, ",
        "0, 0, 0, "
    })
    void isRaisedFromTheThresholdOnAndNotBelow(int debits, int failed, int refused, Cause cause) {
        assertThat(new Tally(debits, failed, refused).causeUnder(USUAL)).isEqualTo(Optional.ofNullable(cause));
    }

    @Test
    void raisesOneAlarmForABankHoweverOftenAndByWhomItIsLookedAt() {
        outcomes.tallies.put(FIRST, new Tally(40, 40, 0));
        outcomes.tallies.put(OF_2020, new Tally(40, 1, 1));

        assertThat(watch.look()).containsExactly(FIRST);
        assertThat(watch.look()).isEmpty();
        assertThat(alarms.facts).hasOnlyElementsOfType(SilentStopNoticed.class).hasSize(1);
    }

    @Test
    void aBanksOwnThresholdsHoldForItAndItsWindowIsItsOwn() {
        outcomes.own.put(FIRST, new SilenceThreshold(Duration.ofMinutes(60), 1, 5, 80));
        outcomes.tallies.put(FIRST, new Tally(2, 1, 1));
        outcomes.tallies.put(OF_2020, new Tally(2, 1, 1));

        assertThat(watch.look()).containsExactly(FIRST);
        assertThat(outcomes.asked)
                .containsExactlyInAnyOrder(now.minus(Duration.ofMinutes(10)), now.minus(Duration.ofMinutes(60)));
    }

    @ParameterizedTest
    @CsvSource({"900, false", "901, true"})
    void keepsHowLongItTookAPersonToSeeIt(long seconds, boolean late) {
        UUID alarm = raised();
        now = now.plusSeconds(seconds);
        acknowledge.acknowledge(alarm, operator, now);
        acknowledge.acknowledge(alarm, new Speaker(UUID.randomUUID(), PersonId.random()), now.plusSeconds(1));

        assertThat(alarms.facts)
                .filteredOn(SilentStopAcknowledged.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(SilentStopAcknowledged.class, seen -> {
                    assertThat(seen.afterSeconds()).isEqualTo(seconds);
                    assertThat(seen.late()).isEqualTo(late);
                    assertThat(seen.staffId()).isEqualTo(operator.staffId());
                });
    }

    @Test
    void endsOnlyWhenAPersonHasSeenItAndSomethingGetsThroughAgain() {
        UUID alarm = raised();
        outcomes.tallies.put(FIRST, new Tally(20, 2, 0));
        watch.look();
        assertThat(alarms.open()).hasSize(1);

        acknowledge.acknowledge(alarm, operator, now);
        outcomes.tallies.put(FIRST, new Tally(1, 1, 0));
        watch.look();
        outcomes.tallies.remove(FIRST);
        watch.look();
        assertThat(alarms.open()).hasSize(1);

        outcomes.tallies.put(FIRST, new Tally(3, 2, 0));
        watch.look();
        assertThat(alarms.open()).isEmpty();
        assertThat(alarms.facts).last().isInstanceOf(SilentStopEnded.class);
        assertThat(acknowledge.acknowledge(alarm, operator, now)).isEmpty();
    }

    @Test
    void isOverdueAfterAQuarterOfAnHourAndNotBefore() {
        raised();
        RaisedAlarm alarm = (RaisedAlarm) alarms.open().get(0);

        assertThat(alarm.isOverdueAt(now.plus(WITHIN), WITHIN)).isFalse();
        assertThat(alarm.isOverdueAt(now.plus(WITHIN).plusNanos(1), WITHIN)).isTrue();
    }

    @Test
    void aThresholdIsAtLeastOneWithinAWindowOfAtMostADay() {
        for (int[] bad : new int[][] {
            {59, 1, 1, 1}, {86_401, 1, 1, 1}, {60, 0, 1, 1}, {60, 1, 0, 1}, {60, 1, 1, 0}, {60, 1, 1, 101}
        }) {
            assertThatThrownBy(() -> new SilenceThreshold(Duration.ofSeconds(bad[0]), bad[1], bad[2], bad[3]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private UUID raised() {
        outcomes.tallies.put(FIRST, new Tally(20, 20, 0));
        watch.look();
        return alarms.open().get(0).head().id();
    }

    /** What a test says that the banks made of our debits. */
    private static final class FixedOutcomes implements DebitOutcomes {

        private final Map<BankCode, Tally> tallies = new HashMap<>();
        private final Map<BankCode, SilenceThreshold> own = new HashMap<>();
        private final List<Instant> asked = new ArrayList<>();

        @Override
        public Map<BankCode, Tally> since(Instant since) {
            asked.add(since);
            return Map.copyOf(tallies);
        }

        @Override
        public Map<BankCode, SilenceThreshold> thresholds(Instant businessNow) {
            return own;
        }
    }

    /** The alarms in memory, with every fact in order. */
    private static final class InMemoryAlarms implements SilentStops {

        private final List<FactData> facts = new ArrayList<>();
        private final Map<UUID, SilentStop> open = new TreeMap<>();

        @Override
        public boolean raise(RaisedAlarm alarm, SilentStopNoticed fact) {
            boolean first = open.values().stream()
                    .noneMatch(each -> each.head().bank().equals(alarm.head().bank()));
            if (first) {
                open.put(alarm.head().id(), alarm);
                facts.add(fact);
            }
            return first;
        }

        @Override
        public Optional<SilentStop> lock(UUID alarm) {
            return Optional.ofNullable(open.get(alarm));
        }

        @Override
        public void see(SeenAlarm alarm, SilentStopAcknowledged fact) {
            open.put(alarm.head().id(), alarm);
            facts.add(fact);
        }

        @Override
        public void end(SeenAlarm alarm, Instant moment, SilentStopEnded fact) {
            open.remove(alarm.head().id());
            facts.add(fact);
        }

        @Override
        public List<SilentStop> open() {
            return List.copyOf(open.values());
        }
    }
}
