package dev.sekisho.compensation.freezerequest;

import static dev.sekisho.compensation.freezerequest.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.freezerequest.WithdrawnRequest.Cause;
import dev.sekisho.kernel.event.compensation.FreezeRequestWithdrawn;
import dev.sekisho.kernel.event.compensation.FreezeRequestWritten;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the trace of a case makes of requests to the banks at which it ended. */
@Tag("A77")
class WriteRequestsTest {

    private final Room room = new Room();

    @Test
    void aPayoutIsAskedForOnceHoweverOftenItsMoneyIsFollowed() {
        assertThat(room.traced(NOON.plusSeconds(5), 30_000L)).isEqualTo(1);
        assertThat(room.traced(NOON.plusSeconds(600), 30_000L)).isZero();

        assertThat(room.requests.only().head().amount()).isEqualTo(Money.yen(30_000));
        assertThat(room.requests.facts).singleElement().isInstanceOf(FreezeRequestWritten.class);
    }

    @Test
    void itIsDueWithinTheHourFromWhenItWasKnownNotFromWhenItWasWritten() {
        room.traced(NOON.plusSeconds(1_800), 30_000L);

        FreezeRequest request = room.requests.only();
        assertThat(request.head().dueBy()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(request.isOverdueAt(NOON.plus(Duration.ofHours(1)))).isFalse();
        assertThat(request.isOverdueAt(NOON.plus(Duration.ofHours(1)).plusNanos(1000)))
                .isTrue();
    }

    @Test
    void theBankIsToldAnewWhenMoreOfThePayoutIsFoundToBeStolen() {
        room.traced(NOON, 30_000L);
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);

        room.traced(NOON.plusSeconds(60), 40_000L);

        assertThat(room.requests.only()).isInstanceOf(WaitingRequest.class);
        assertThat(room.requests.only().head().amount()).isEqualTo(Money.yen(40_000));
        assertThat(room.requests.only().head().dueBy())
                .isEqualTo(NOON.plusSeconds(60).plus(Duration.ofHours(1)));
    }

    @Test
    void aBankHoldsNoMoreThanATraceThatSawEverythingSays() {
        room.traced(NOON, 30_000L);
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);

        room.write.write(
                room.confirmed, List.of(new TracedPayout(room.to, Money.yen(20_000), NOON, NOON)), false, NOON);
        assertThat(room.requests.only().head().amount()).isEqualTo(Money.yen(30_000));
        room.traced(NOON, 20_000L);

        assertThat(room.requests.only()).isInstanceOf(WaitingRequest.class);
        assertThat(room.requests.only().head().amount()).isEqualTo(Money.yen(20_000));
    }

    @Test
    void moreIsDueFromWhenItWasKnownNotFromWhenItWasFound() {
        room.traced(NOON, 30_000L);

        room.write.write(
                room.confirmed,
                List.of(new TracedPayout(room.to, Money.yen(40_000), NOON, NOON.plusSeconds(60))),
                true,
                NOON.plusSeconds(1_800));

        assertThat(room.requests.only().head().dueBy())
                .isEqualTo(NOON.plusSeconds(60).plus(Duration.ofHours(1)));
    }

    @Test
    void itIsTakenBackWhenTheMoneyIsNotThereAndOnlyIfTheTraceSawEverything() {
        room.traced(NOON, 30_000L);

        room.write.write(room.confirmed, List.of(), false, NOON);
        assertThat(room.requests.only()).isInstanceOf(WaitingRequest.class);
        room.traced(NOON);

        assertThat(room.requests.only())
                .isInstanceOfSatisfying(
                        WithdrawnRequest.class, gone -> assertThat(gone.cause()).isEqualTo(Cause.NOT_THERE));
        room.traced(NOON);
        assertThat(room.requests.facts).hasSize(2);
    }

    @Test
    void itStandsWhileTheCopyDoesNotKnowItsPayoutAnyMore() {
        room.traced(NOON, 30_000L);
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);

        room.inCopy = false;
        room.traced(NOON);

        assertThat(room.requests.only()).isInstanceOf(AnsweredRequest.class);
        room.inCopy = true;
        room.traced(NOON);
        assertThat(room.requests.only()).isInstanceOf(WithdrawnRequest.class);
    }

    @Test
    void itIsAskedForAgainWhenTheMoneyIsThereAfterAll() {
        room.traced(NOON, 30_000L);
        room.traced(NOON);

        assertThat(room.traced(NOON, 20_000L)).isEqualTo(1);

        assertThat(room.requests.only()).isInstanceOf(WaitingRequest.class);
        assertThat(room.requests.only().head().amount()).isEqualTo(Money.yen(20_000));
    }

    @Test
    void ownUseTakesBackWhatTheBankHolds() {
        room.traced(NOON, 30_000L);
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);

        room.write.withdrawAll(room.ownUse(), NOON);

        assertThat(room.requests.only().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(room.requests.facts).last().isInstanceOf(FreezeRequestWithdrawn.class);
    }

    @Test
    void noMoreIsAskedForThanWasPaidOut() {
        assertThatThrownBy(() -> room.traced(NOON, 50_001L)).isInstanceOf(IllegalArgumentException.class);
    }
}
