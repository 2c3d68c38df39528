package dev.sekisho.compensation.threshold;

import static dev.sekisho.compensation.threshold.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.compensation.threshold.DecideOpenBank.Outcome;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bank with confirmed damage stays open by a named decision, or it is stopped. */
@Tag("A68")
class OpenBankTest {

    private static final Instant DUE = NOON.plus(Duration.ofHours(24));

    private final Room room = new Room();

    @Test
    void isStoppedAfterADayIfNobodyDecides() {
        room.confirmed("0998", NOON);

        assertThat(room.ask.settle(DUE.minusMillis(1))).isZero();
        assertThat(room.stops.ordered).isEmpty();
        assertThat(room.ask.settle(DUE)).isEqualTo(1);

        assertThat(room.stops.ordered)
                .singleElement()
                .satisfies(stop -> assertThat(stop.cause()).isEqualTo(StopCause.NO_DECISION));
        assertThat(room.ask.settle(DUE.plusSeconds(1))).isZero();
    }

    @Test
    @Tag("PL-05")
    void isNotAskedAboutWhereThePolicyAsksNobody() {
        Room of2020 = new Room(new CompensationControls(List.of()));
        of2020.confirmed("0998", NOON);

        assertThat(of2020.questions.allUndecided()).isEmpty();
        assertThat(of2020.ask.settle(DUE)).isZero();
        assertThat(of2020.stops.ordered).isEmpty();
    }

    @Test
    void moreDamageGivesNoMoreTime() {
        room.confirmed("0998", NOON);
        room.confirmed("0998", NOON.plus(Duration.ofHours(23)));

        assertThat(room.question().head().decideBy()).isEqualTo(DUE);
        assertThat(room.ask.settle(DUE)).isEqualTo(1);
    }

    @Test
    @Tag("TD5")
    void staysOpenByTwoPersonsAndNotByTwoAccountsOfOne() {
        room.confirmed("0998", NOON);
        Actor one = Room.somebody();
        UUID id = room.question().head().id();

        assertThat(room.says(one, Wish.STAY_OPEN, NOON)).isInstanceOf(Outcome.NeedsAnother.class);
        assertThat(room.says(new Actor(UUID.randomUUID(), one.person()), Wish.STAY_OPEN, NOON))
                .isInstanceOf(Outcome.NeedsAnother.class);
        assertThat(room.says(Room.somebody(), Wish.STAY_OPEN, NOON)).isInstanceOf(Outcome.Decided.class);

        assertThat(room.ask.settle(DUE)).isZero();
        assertThat(room.stops.ordered).isEmpty();
        assertThat(room.questions.find(id))
                .get()
                .satisfies(ended ->
                        assertThat(((DecidedQuestion) ended).decision()).isEqualTo(Wish.STAY_OPEN));
    }

    @Test
    void damageInBetweenMakesBothSayItAgain() {
        room.confirmed("0998", NOON);
        Actor one = Room.somebody();
        Actor two = Room.somebody();
        room.says(one, Wish.STAY_OPEN, NOON);
        room.confirmed("0998", NOON.plusSeconds(1));

        assertThat(room.says(two, Wish.STAY_OPEN, NOON.plusSeconds(2))).isInstanceOf(Outcome.NeedsAnother.class);
        assertThat(room.says(one, Wish.STAY_OPEN, NOON.plusSeconds(3))).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void isStoppedByOnePersonAtOnceAlsoByOneWhoWantedItOpen() {
        room.confirmed("0998", NOON);
        Actor one = Room.somebody();
        room.says(one, Wish.STAY_OPEN, NOON);

        assertThat(room.says(one, Wish.STOP, NOON.plusSeconds(1))).isInstanceOf(Outcome.Decided.class);

        assertThat(room.stops.ordered).singleElement().satisfies(stop -> {
            assertThat(stop.cause()).isEqualTo(StopCause.DECISION);
            assertThat(stop.by()).contains(one);
        });
    }

    @Test
    void whatIsDecidedIsDecidedAndTheWordAgainstItIsKept() {
        room.confirmed("0998", NOON);
        UUID id = room.question().head().id();
        room.says(Room.somebody(), Wish.STOP, NOON);

        var late = new BankQuestions.Voice(Wish.STAY_OPEN, Room.somebody(), "no", NOON);
        assertThat(room.decide.decide(id, late)).isInstanceOf(Outcome.DecidedOtherwise.class);
        assertThat(room.questions.refused)
                .singleElement()
                .satisfies(fact -> assertThat(fact.rule()).isEqualTo("DECIDED_OTHERWISE"));
        assertThat(room.decide.decide(UUID.randomUUID(), late)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void newDamageAfterADecisionIsANewQuestion() {
        room.confirmed("0998", NOON);
        UUID first = room.question().head().id();
        room.says(Room.somebody(), Wish.STAY_OPEN, NOON);
        room.says(Room.somebody(), Wish.STAY_OPEN, NOON);

        room.confirmed("0998", NOON.plus(Duration.ofHours(30)));

        assertThat(room.question().head().id()).isNotEqualTo(first);
    }

    @Test
    void nothingIsAskedAboutABankThatIsStopped() {
        room.stopped.add(new BankCode("0998"));
        room.confirmed("0998", NOON);
        assertThat(room.questions.allUndecided()).isEmpty();
    }

    @Test
    void aStopByAnybodyEndsTheQuestion() {
        room.confirmed("0998", NOON);
        room.confirmed("0999", NOON);
        room.stopped.add(new BankCode("0999"));
        assertThat(room.ask.settle(NOON.plusSeconds(1))).isZero();
        assertThat(room.questions.allUndecided()).hasSize(1);

        room.confirmed("0998", NOON.plusSeconds(2));
        room.confirmed("0998", NOON.plusSeconds(3));

        assertThat(room.questions.allUndecided()).isEmpty();
        assertThat(room.stops.ordered)
                .singleElement()
                .satisfies(stop -> assertThat(stop.cause()).isEqualTo(StopCause.THRESHOLD));
    }
}
