package dev.sekisho.compensation.threshold;

import static dev.sekisho.compensation.threshold.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.compensation.DamageAlarmAcknowledged;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank is judged with each confirmation: nothing, an alarm, a stop, or a stop of all. */
@Tag("A22")
class WatchDamageTest {

    private final Room room = new Room();

    @Test
    void stopsTheBankWithTheThirdConfirmedCase() {
        room.confirmed("0998", NOON);
        room.confirmed("0998", NOON.plusSeconds(1));
        assertThat(room.stops.ordered).isEmpty();

        room.confirmed("0998", NOON.plusSeconds(2));

        assertThat(room.stops.ordered).singleElement().satisfies(stop -> {
            assertThat(stop.bank()).contains(new BankCode("0998"));
            assertThat(stop.cause()).isEqualTo(StopCause.THRESHOLD);
            assertThat(stop.counts()).isEqualTo(new Counts(3, 0));
            assertThat(stop.orderedAt()).isEqualTo(NOON.plusSeconds(2));
        });
    }

    @Test
    @Tag("A22")
    void stopsTheBankInWhateverOrderCasesThatCameAtOnceAreCounted() {
        room.confirmed("0998", NOON.plusMillis(3));
        room.confirmed("0998", NOON.plusMillis(1));
        assertThat(room.stops.ordered).isEmpty();

        room.confirmed("0998", NOON.plusMillis(2));

        assertThat(room.stops.ordered)
                .singleElement()
                .satisfies(stop -> assertThat(stop.counts()).isEqualTo(new Counts(3, 0)));
    }

    @Test
    @Tag("A27")
    void oneConfirmedChargeThatACanaryLetThroughIsEnoughForItToFallBack() {
        room.canarySince = Optional.of(NOON.plusSeconds(1));
        room.confirmed(UUID.randomUUID(), "0998", true, NOON);
        assertThat(room.stops.ordered).isEmpty();

        room.confirmed(UUID.randomUUID(), "0998", true, NOON.plusSeconds(1));

        assertThat(room.stops.ordered).singleElement().satisfies(stop -> {
            assertThat(stop.bank()).contains(new BankCode("0998"));
            assertThat(stop.cause()).isEqualTo(StopCause.CANARY);
        });
    }

    @Test
    @Tag("A27")
    void aCanaryThatFellBackIsNoStopThatCasesAreCountedFromAnew() {
        room.confirmed("0998", NOON);
        room.confirmed("0998", NOON.plusSeconds(1));
        room.canarySince = Optional.of(NOON.plusSeconds(2));

        room.confirmed("0998", NOON.plusSeconds(2));

        assertThat(room.stops.ordered)
                .extracting(BankStop::cause)
                .containsExactly(StopCause.CANARY, StopCause.THRESHOLD);
    }

    @Test
    void countsWhatCameWithinADayAndNotWhatIsADayOld() {
        room.confirmed("0998", NOON);
        room.confirmed("0998", NOON.plus(Duration.ofHours(12)));
        room.confirmed("0998", NOON.plus(Duration.ofHours(24)));
        assertThat(room.stops.ordered).isEmpty();

        room.confirmed("0998", NOON.plus(Duration.ofHours(24)).plusSeconds(1));

        assertThat(room.stops.ordered).hasSize(1);
    }

    @Test
    void countsACaseOnceHoweverOftenItIsConfirmedAndNeverAnothersBank() {
        UUID one = room.confirmed("0998", NOON);
        room.confirmed(one, "0998", false, NOON.plusSeconds(1));
        room.confirmed(one, "0998", false, NOON.plusSeconds(2));
        room.confirmed("0999", NOON.plusSeconds(3));
        room.confirmed("0999", NOON.plusSeconds(4));

        assertThat(room.stops.ordered).isEmpty();
    }

    @Test
    void aCustomersCaseOnAnOldLinkDoesNotCountButIsAskedAbout() {
        room.counted.linksAreOld();
        for (int second = 0; second < 5; second++) {
            room.confirmed(UUID.randomUUID(), "0998", true, NOON.plusSeconds(second));
        }

        assertThat(room.stops.ordered).isEmpty();
        assertThat(room.alarms.unseen()).isEmpty();
        assertThat(room.question().confirmations()).isEqualTo(5);
    }

    @Test
    void aCustomersCaseOnAYoungLinkCounts() {
        for (int second = 0; second < 3; second++) {
            room.confirmed(UUID.randomUUID(), "0998", true, NOON.plusSeconds(second));
        }

        assertThat(room.stops.ordered).hasSize(1);
    }

    @Test
    void whatTurnedOutToBeOwnUseDoesNotCount() {
        room.counted.wasOwnUse(room.confirmed("0998", NOON));
        room.confirmed("0998", NOON.plusSeconds(1));
        room.confirmed("0998", NOON.plusSeconds(2));

        assertThat(room.stops.ordered).isEmpty();
    }

    @Test
    void aLargeBanksOrdinaryCasesAreAnAlarmAndNoStop() {
        for (int day = 0; day < 90; day++) {
            room.confirmed("0998", NOON.plus(Duration.ofDays(day)));
        }
        Instant today = NOON.plus(Duration.ofDays(90));
        for (int second = 0; second < 4; second++) {
            room.confirmed("0998", today.plusSeconds(second));
        }
        assertThat(room.stops.ordered).isEmpty();

        room.confirmed("0998", today.plusSeconds(4));

        assertThat(room.stops.ordered).hasSize(1);
    }

    @Test
    void raisesOneAlarmUntilAPersonHasSeenItAndAnotherWithTheNextCase() {
        room.confirmed("0998", NOON);
        room.confirmed("0998", NOON.plus(Duration.ofHours(30)));
        assertThat(room.alarms.unseen()).hasSize(1);
        RaisedAlarm alarm = room.alarms.unseen().get(0);
        AcknowledgeAlarm acknowledge = new AcknowledgeAlarm(room.alarms);

        SeenAlarm seen = acknowledge
                .acknowledge(alarm.head().id(), Room.somebody(), NOON.plus(Duration.ofMinutes(16)))
                .orElseThrow();

        assertThat(alarm.isOverdueAt(NOON.plus(Duration.ofMinutes(15)))).isFalse();
        assertThat(alarm.isOverdueAt(NOON.plus(Duration.ofMinutes(15)).plusMillis(1)))
                .isTrue();
        assertThat(room.alarms.acknowledged)
                .singleElement()
                .isInstanceOfSatisfying(
                        DamageAlarmAcknowledged.class,
                        fact -> assertThat(fact.late()).isTrue());
        assertThat(acknowledge.acknowledge(alarm.head().id(), Room.somebody(), NOON.plus(Duration.ofMinutes(17))))
                .contains(seen);
        room.confirmed("0998", NOON.plus(Duration.ofHours(60)));
        assertThat(room.alarms.unseen()).hasSize(1);
    }

    @Test
    void doesNotStopAgainByTheCasesOfAStopThatSomebodyResumed() {
        for (int second = 0; second < 3; second++) {
            room.confirmed("0998", NOON.plusSeconds(second));
        }
        room.confirmed("0998", NOON.plusSeconds(10));
        room.confirmed("0998", NOON.plusSeconds(11));
        assertThat(room.watch.look(NOON.plusSeconds(12))).isEmpty();
        assertThat(room.stops.ordered).hasSize(1);

        room.confirmed("0998", NOON.plusSeconds(13));

        assertThat(room.stops.ordered).hasSize(2);
    }

    @Test
    void theThirdBankWithinADayStopsAll() {
        three("0998", NOON);
        three("0999", NOON.plus(Duration.ofHours(10)));
        assertThat(room.stoppedBanks()).containsExactly(Optional.of("0998"), Optional.of("0999"));

        three("0001", NOON.plus(Duration.ofHours(20)));

        assertThat(room.stoppedBanks())
                .containsExactly(Optional.of("0998"), Optional.of("0999"), Optional.of("0001"), Optional.empty());
        three("0005", NOON.plus(Duration.ofHours(21)));
        assertThat(room.stoppedBanks()).hasSize(5);
    }

    @Test
    void threeBanksOverMoreThanADayStopThemselvesAlone() {
        three("0998", NOON);
        three("0999", NOON.plus(Duration.ofHours(10)));
        three("0001", NOON.plus(Duration.ofHours(25)));

        assertThat(room.stoppedBanks()).doesNotContain(Optional.empty()).hasSize(3);
    }

    @Test
    void aLookFindsWhatAStricterRuleWouldHaveStopped() {
        room.counted.add(UUID.randomUUID(), new BankCode("0998"), NOON);
        room.counted.add(UUID.randomUUID(), new BankCode("0998"), NOON);
        assertThat(room.watch.look(NOON)).isEmpty();
        room.counted.add(UUID.randomUUID(), new BankCode("0998"), NOON);

        assertThat(room.watch.look(NOON)).isEqualTo(List.of(new BankCode("0998")));
        assertThat(room.watch.look(NOON)).isEmpty();
    }

    private void three(String bank, Instant from) {
        for (int second = 0; second < 3; second++) {
            room.confirmed(bank, from.plusSeconds(second));
        }
    }
}
