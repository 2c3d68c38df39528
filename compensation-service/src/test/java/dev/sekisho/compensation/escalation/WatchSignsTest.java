package dev.sekisho.compensation.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.escalation.AcknowledgeEscalation.Outcome;
import dev.sekisho.compensation.escalation.Signs.Seen;
import dev.sekisho.compensation.escalation.Step.Kind;
import dev.sekisho.kernel.event.compensation.EscalationAcknowledged;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signs reach people, who answer in time or are passed over; all of it stays in the log. */
@Tag("A41")
@Tag("A39")
class WatchSignsTest {

    private static final Instant NOON = Instant.parse("2026-12-05T03:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private final InMemoryEscalations escalations = new InMemoryEscalations();
    private final List<Sign> signs = new ArrayList<>();
    private Instant newest;
    private final WatchSigns watch = new WatchSigns(
            (now, policy) -> signs.stream()
                    .map(sign -> new Seen(sign, Optional.ofNullable(newest)))
                    .toList(),
            escalations,
            new EscalationPolicy(Duration.ofHours(24), 5, 1_000_000, 2, WITHIN));
    private final AcknowledgeEscalation acknowledge = new AcknowledgeEscalation(escalations);

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void aSignReachesItsFirstLevelOnceHoweverOftenItIsSeen(Trigger trigger) {
        signs.add(sign(trigger));

        assertThat(watch.raise(NOON)).hasSize(1);
        assertThat(watch.raise(NOON.plusSeconds(10))).isEmpty();

        WaitingEscalation waiting = only();
        assertThat(waiting.level()).isEqualTo(trigger.first());
        assertThat(waiting.acknowledgeBy()).isEqualTo(NOON.plus(WITHIN));
        assertThat(escalations.steps)
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(Kind.RAISED));
    }

    @Test
    void whatNobodyAnswersInTimeReachesManagementWhichIsCalledAgainAndAgain() {
        signs.add(sign(Trigger.TASKS_OVERDUE));
        watch.raise(NOON);
        Instant late = NOON.plus(WITHIN);
        assertThat(watch.passOn(late.minusNanos(1))).isEmpty();

        assertThat(watch.passOn(late)).hasSize(1);

        assertThat(only().level()).isEqualTo(Level.MANAGEMENT);
        assertThat(only().acknowledgeBy()).isEqualTo(late.plus(WITHIN));
        Instant later = late.plus(WITHIN);
        assertThat(watch.passOn(later.minusNanos(1))).isEmpty();
        assertThat(watch.passOn(later)).hasSize(1);
        assertThat(watch.passOn(later.plus(WITHIN).minusNanos(1))).isEmpty();
        assertThat(watch.passOn(later.plus(WITHIN))).hasSize(1);
        assertThat(only().acknowledgeBy()).isEqualTo(later);
        assertThat(escalations.counts(later.plus(WITHIN))).isEqualTo(new Escalations.Counts(1, 1));
        assertThat(escalations.steps)
                .extracting(Step::kind)
                .containsExactly(Kind.RAISED, Kind.PASSED_ON, Kind.CALLED_AGAIN, Kind.CALLED_AGAIN);
    }

    @Test
    void whatReachesManagementFirstCallsItAgain() {
        signs.add(sign(Trigger.MANY_CASES));
        watch.raise(NOON);

        assertThat(watch.passOn(NOON.plus(WITHIN))).hasSize(1);

        assertThat(escalations.steps).extracting(Step::kind).containsExactly(Kind.RAISED, Kind.CALLED_AGAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "MANY_CASES, 5, 100, 9, 199, false",
        "MANY_CASES, 5, 100, 10, 100, true",
        "MUCH_MONEY, 5, 100, 5, 200, true",
        "SEVERAL_BANKS, 2, 0, 3, 0, false",
        "SEVERAL_BANKS, 2, 0, 4, 0, true",
        "CLOCK_NEAR, 5, 0, 5, 0, false",
        "CLOCK_NEAR, 5, 0, 6, 0, true",
        "FIRST_CONFIRMED_CASE, 1, 100, 500, 9000, false"
    })
    void whatGrowsAfterPeopleKnewOfItReachesThemAtOnce(
            Trigger trigger, long counted, long yen, long countedNow, long yenNow, boolean again) {
        signs.add(new Sign(trigger, "something", Optional.empty(), counted, Money.yen(yen)));
        watch.raise(NOON);
        signs.set(0, new Sign(trigger, "something", Optional.empty(), countedNow, Money.yen(yenNow)));
        assertThat(watch.raise(NOON.plusSeconds(1))).isEmpty();
        acknowledge.acknowledge(only().head().id(), word(Level.MANAGEMENT, NOON.plusSeconds(2)));

        assertThat(watch.raise(NOON.plusSeconds(3))).hasSize(again ? 1 : 0);
    }

    @Test
    @Tag("A75")
    void anotherClockOfTheSameMomentIsNewsThoughTheyAreNoMoreThanBefore() {
        newest = NOON.minusSeconds(1);
        signs.add(sign(Trigger.CLOCK_NEAR));
        watch.raise(NOON);
        acknowledge.acknowledge(only().head().id(), word(Level.MANAGEMENT, NOON.plusSeconds(2)));
        assertThat(watch.raise(NOON.plusSeconds(3))).isEmpty();

        newest = NOON.plusSeconds(4);

        assertThat(watch.raise(NOON.plusSeconds(5))).hasSize(1);
    }

    @Test
    void aFirstCaseThatBeganAfterPeopleWereToldIsAnotherOneAndItsFollowersAreNot() {
        newest = NOON.minusSeconds(1);
        signs.add(sign(Trigger.FIRST_CONFIRMED_CASE));
        watch.raise(NOON);
        acknowledge.acknowledge(only().head().id(), word(Level.MANAGEMENT, NOON.plusSeconds(2)));
        assertThat(watch.raise(NOON.plus(Duration.ofDays(89)))).isEmpty();

        newest = NOON.plus(Duration.ofDays(5));

        assertThat(watch.raise(NOON.plus(Duration.ofDays(6)))).hasSize(1);
    }

    @Test
    void signsAreRaisedInOneOrderWhateverOrderTheyAreFoundIn() {
        signs.add(new Sign(Trigger.TASKS_OVERDUE, "b", Optional.empty(), 1, Money.yen(0)));
        signs.add(new Sign(Trigger.TASKS_OVERDUE, "a", Optional.empty(), 1, Money.yen(0)));
        signs.add(new Sign(Trigger.MANY_CASES, "z", Optional.empty(), 1, Money.yen(0)));

        assertThat(watch.raise(NOON))
                .extracting(one -> one.head().sign().about())
                .containsExactly("z", "a", "b");
    }

    @Test
    void isKnownByTheLevelThatWasCalledOrAHigherOneAndTheFirstWordCounts() {
        signs.add(sign(Trigger.CLOCK_OVERDUE));
        watch.raise(NOON);
        UUID id = only().head().id();

        assertThat(acknowledge.acknowledge(id, word(Level.DUTY_OFFICER, NOON))).isEqualTo(new Outcome.NotOfTheLevel());
        Outcome first = acknowledge.acknowledge(
                id, word(Level.MANAGEMENT, NOON.plus(WITHIN).plusSeconds(1)));
        Outcome second = acknowledge.acknowledge(
                id, word(Level.MANAGEMENT, NOON.plus(WITHIN).plusSeconds(2)));

        assertThat(second).isEqualTo(first);
        assertThat(((Outcome.Known) first).escalation().late()).isTrue();
        assertThat(escalations.steps).extracting(Step::kind).containsExactly(Kind.RAISED, Kind.ACKNOWLEDGED);
        EscalationAcknowledged fact = (EscalationAcknowledged) escalations.facts.get(1);
        assertThat(fact.afterSeconds()).isEqualTo(WITHIN.toSeconds() + 1);
        assertThat(acknowledge.acknowledge(UUID.randomUUID(), word(Level.MANAGEMENT, NOON)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void managementAnswersForTheDutyOfficer() {
        signs.add(sign(Trigger.CLOCK_NEAR));
        watch.raise(NOON);

        Outcome known = acknowledge.acknowledge(only().head().id(), word(Level.MANAGEMENT, NOON.plusSeconds(1)));

        assertThat(((Outcome.Known) known).escalation().late()).isFalse();
        assertThat(escalations.waiting()).isEmpty();
    }

    @Test
    void aSignThatLastsComesAgainAfterItsTimeAndAnotherOneAtOnce() {
        Sign overdue = sign(Trigger.TASKS_OVERDUE);
        signs.add(overdue);
        watch.raise(NOON);
        acknowledge.acknowledge(only().head().id(), word(Level.DUTY_OFFICER, NOON.plusSeconds(1)));

        assertThat(watch.raise(NOON.plus(overdue.trigger().again()).minusNanos(1)))
                .isEmpty();
        signs.add(new Sign(Trigger.TASKS_OVERDUE, "another", Optional.empty(), 1, Money.yen(0)));
        assertThat(watch.raise(NOON.plusSeconds(2))).hasSize(1);
        assertThat(watch.raise(NOON.plus(overdue.trigger().again()))).hasSize(1);
    }

    private WaitingEscalation only() {
        assertThat(escalations.waiting()).hasSize(1);
        return escalations.waiting().get(0);
    }

    private static Sign sign(Trigger trigger) {
        return new Sign(trigger, "something", Optional.empty(), 3, Money.yen(90_000));
    }

    private static KnownEscalation.Word word(Level level, Instant at) {
        Actor somebody = new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
        return new KnownEscalation.Word(somebody, level, "the bank is called", at);
    }
}
