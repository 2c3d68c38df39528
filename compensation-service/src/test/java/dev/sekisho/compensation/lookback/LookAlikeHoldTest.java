package dev.sekisho.compensation.lookback;

import static dev.sekisho.compensation.lookback.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.copy.LinkState;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.compensation.lookback.DecideHold.Outcome;
import dev.sekisho.compensation.lookback.DecideHold.Wish;
import dev.sekisho.compensation.lookback.LookAlikeHolds.Over;
import dev.sekisho.compensation.lookback.LookBackOnCase.Answer;
import dev.sekisho.kernel.event.compensation.LookAlikeHeld;
import dev.sekisho.kernel.event.compensation.LookAlikeHoldDecided;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IN-06")
class LookAlikeHoldTest {

    private static final Instant OVER = NOON.plus(Duration.ofHours(24));

    private final Room room = new Room();
    private final WalletId wallet = WalletId.random();

    @Test
    void holdsTransfersAndPayoutsInTheWalletAndChargesByItsLinks() {
        LinkId active = room.linked(wallet, LinkState.ACTIVE);
        room.linked(wallet, LinkState.REVOKED);

        room.looks(List.of(Room.like(wallet)));

        assertThat(room.measures.ordered)
                .containsExactly(
                        new Wanted(Grade.HOLD, wallet.value(), Optional.of(OVER), "LOOK_BACK"),
                        new Wanted(Grade.STOP, active.value(), Optional.empty(), "LOOK_BACK"));
        assertThat(room.holds.facts).singleElement().satisfies(fact -> {
            LookAlikeHeld held = (LookAlikeHeld) fact;
            assertThat(held.signals()).containsExactly("SAME_PAYEE", "SAME_LADDER", "YOUNG_LINK");
            assertThat(held.endsAt()).isEqualTo(OVER);
        });
    }

    @Test
    void holdsFiftyWalletsAndNotOneMoreHoweverOftenItLooks() {
        List<LookAlike> likes = Room.likes(60);

        assertThat(room.looks(likes))
                .isInstanceOfSatisfying(
                        Answer.Looked.class, looked -> assertThat(looked.held()).isEqualTo(50));
        assertThat(room.looks(likes))
                .isInstanceOfSatisfying(
                        Answer.Looked.class, looked -> assertThat(looked.held()).isZero());

        assertThat(room.measures.ordered).hasSize(50);
        assertThat(room.lookBacks.facts).extracting("held").containsExactly(50L, 0L);
    }

    @Test
    void lapsesAtItsEndAndNotAMomentBeforeAndIsNotHeldAgain() {
        room.linked(wallet, LinkState.ACTIVE);
        room.looks(List.of(Room.like(wallet)));
        Over over = new Over(room.number, wallet);

        assertThat(room.end.lapse(over, OVER.minusNanos(1_000))).isFalse();
        assertThat(room.end.lapse(over, OVER)).isTrue();
        assertThat(room.end.lapse(over, OVER)).isFalse();

        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.LAPSED);
        assertThat(room.measures.released).hasSize(2);
        room.looks(List.of(Room.like(wallet)));
        assertThat(room.measures.ordered).hasSize(2);
    }

    @Test
    void lapsesAlsoWhenItsCaseIsOver() {
        room.looks(List.of(Room.like(wallet)));
        room.cases.put(room.confirmed.closed(ClosingOutcome.MADE_GOOD, NOON));

        assertThat(room.end.lapse(new Over(room.number, wallet), OVER)).isTrue();
        assertThat(room.looks(Room.likes(1))).isInstanceOf(Answer.NotConfirmed.class);
    }

    @Test
    void whatBelongsToTheCaseByNowIsNotLetGo() {
        LinkId reported = room.linked(wallet, LinkState.ACTIVE);
        LinkId other = room.linked(wallet, LinkState.ACTIVE);
        room.looks(List.of(Room.like(wallet)));
        room.cases.things.add(Thing.link(reported, new BankCode("0998"), wallet));

        room.end.lapse(new Over(room.number, wallet), OVER);

        assertThat(room.measures.released)
                .extracting(Wanted::targetId)
                .containsExactlyInAnyOrder(wallet.value(), other.value());
    }

    @Test
    @Tag("TD5")
    void whatOnePersonKeepsAnotherLetsGo() {
        room.looks(List.of(Room.like(wallet)));
        PersonId person = new PersonId(UUID.randomUUID());
        Actor keeper = new Actor(UUID.randomUUID(), person);

        assertThat(says(Wish.KEEP, keeper)).isInstanceOf(Outcome.Decided.class);
        assertThat(says(Wish.KEEP, Room.somebody())).isInstanceOf(Outcome.Decided.class);
        assertThat(room.end.lapse(new Over(room.number, wallet), OVER)).isFalse();
        assertThat(says(Wish.RELEASE, new Actor(UUID.randomUUID(), person)))
                .isEqualTo(new Outcome.Refused("SAME_PERSON"));
        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.KEPT);

        assertThat(says(Wish.RELEASE, Room.somebody())).isInstanceOf(Outcome.Decided.class);

        assertThat(room.measures.ordered)
                .contains(new Wanted(Grade.FREEZE, wallet.value(), Optional.empty(), "LOOK_BACK_KEPT"));
        assertThat(says(Wish.KEEP, keeper)).isEqualTo(new Outcome.Refused("LET_GO_BEFORE"));
        assertThat(room.holds.facts.stream()
                        .skip(1)
                        .map(LookAlikeHoldDecided.class::cast)
                        .map(LookAlikeHoldDecided::state))
                .containsExactly("KEPT", "RELEASED");
    }

    @Test
    void onePersonLetsGoWhatNobodyHasKept() {
        room.looks(List.of(Room.like(wallet)));

        assertThat(says(Wish.RELEASE, Room.somebody())).isInstanceOf(Outcome.Decided.class);

        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.RELEASED);
        assertThat(room.measures.released).hasSize(1);
    }

    @Test
    void nothingIsKeptForACaseThatIsOverAndNothingDecidedThatIsNotHeld() {
        assertThat(says(Wish.KEEP, Room.somebody())).isInstanceOf(Outcome.Unknown.class);
        room.looks(List.of(Room.like(wallet)));
        room.cases.put(room.confirmed.closed(ClosingOutcome.MADE_GOOD, NOON));

        assertThat(says(Wish.KEEP, Room.somebody())).isEqualTo(new Outcome.Refused("CASE_OVER"));
    }

    private Outcome says(Wish wish, Actor who) {
        return room.decide.decide(room.number, wallet, wish, new Decision(who, "looked into it", NOON));
    }
}
