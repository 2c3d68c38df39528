package dev.sekisho.identity.walletfreeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.walletfreeze.WalletOwner.Answer;
import dev.sekisho.kernel.event.identity.WalletFreezeAcknowledged;
import dev.sekisho.kernel.event.identity.WalletFreezeOrdered;
import dev.sekisho.kernel.id.AccountId;
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

/** Freezes on their way to charge-service, with a queue in memory and a clock that stands. */
@Tag("A32")
class SendFreezesTest {

    private static final FreezePatience PATIENCE =
            new FreezePatience(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1));

    private Instant now = Instant.parse("2027-01-10T03:00:00Z");
    private Answer answer = Answer.DONE;
    private final List<FreezeErrand> told = new ArrayList<>();
    private final List<UUID> standing = new ArrayList<>();
    private final InMemoryFreezes freezes = new InMemoryFreezes(() -> now);
    private final SendFreezes send = new SendFreezes(
            freezes, this::tell, List.<FreezeWatcher>of(standing::add), PATIENCE, new NoTransaction(), () -> now);

    @Test
    void standsOnceChargeServiceHasSaidSo() {
        FreezeOrder order = ordered();
        assertThat(freezes.find(order.id())).contains(FreezeState.ORDERED);

        assertThat(send.sendDue()).isOne();

        assertThat(freezes.find(order.id())).contains(FreezeState.STANDS);
        assertThat(standing).containsExactly(order.id());
        assertThat(freezes.facts()).hasSize(2).element(1).isInstanceOf(WalletFreezeAcknowledged.class);
        assertThat(send.sendDue()).isZero();
    }

    @Test
    void isSentAgainAfterLongerAndLongerPausesUntilSomebodyAnswers() {
        FreezeOrder order = ordered();
        answer = Answer.NO_ANSWER;

        send.sendDue();
        send.sendDue();
        assertThat(told).hasSize(1);
        pass(Duration.ofSeconds(1));
        send.sendDue();
        pass(Duration.ofSeconds(1));
        send.sendDue();
        assertThat(told).hasSize(2);
        assertThat(freezes.find(order.id())).contains(FreezeState.ORDERED);
        assertThat(standing).isEmpty();

        answer = Answer.DONE;
        pass(Duration.ofSeconds(1));
        send.sendDue();
        assertThat(freezes.find(order.id())).contains(FreezeState.STANDS);
    }

    @Test
    void leavesTheOthersForThisTimeWhileNobodyAnswers() {
        ordered();
        ordered();
        answer = Answer.NO_ANSWER;

        send.sendDue();

        assertThat(told).hasSize(1);
    }

    @Test
    void isReleasedWhenItsTimeHasComeAndNotBefore() {
        FreezeOrder order = ordered();
        send.sendDue();
        freezes.release(order.id(), now.plus(Duration.ofHours(24)));

        pass(Duration.ofHours(24).minusMillis(1));
        assertThat(send.sendDue()).isZero();
        assertThat(freezes.find(order.id())).contains(FreezeState.RELEASE_DUE);
        pass(Duration.ofMillis(1));
        assertThat(send.sendDue()).isOne();

        assertThat(freezes.find(order.id())).contains(FreezeState.RELEASED);
        assertThat(told).extracting(FreezeErrand::release).containsExactly(false, true);
        assertThat(standing).containsExactly(order.id());
    }

    @Test
    void isOnlyReleasedIfThatIsDueBeforeItStood() {
        FreezeOrder order = ordered();
        freezes.release(order.id(), now);

        send.sendDue();

        assertThat(told).extracting(FreezeErrand::release).containsExactly(true);
        assertThat(freezes.find(order.id())).contains(FreezeState.RELEASED);
        assertThat(standing).isEmpty();
    }

    @Test
    void standsUntilItsReleaseIsDueEvenIfThatWasOrderedFirst() {
        FreezeOrder order = ordered();
        freezes.release(order.id(), now.plusSeconds(10));

        send.sendDue();

        assertThat(freezes.find(order.id())).contains(FreezeState.RELEASE_DUE);
        assertThat(freezes.find(order.id()).orElseThrow().isInForce()).isTrue();
    }

    @Test
    void isReleasedAtTheEarliestOfSeveralMoments() {
        FreezeOrder order = ordered();
        send.sendDue();
        freezes.release(order.id(), now.plusSeconds(10));
        freezes.release(order.id(), now.plusSeconds(20));

        pass(Duration.ofSeconds(10));
        send.sendDue();

        assertThat(freezes.find(order.id())).contains(FreezeState.RELEASED);
        assertThat(freezes.facts().stream().filter(WalletFreezeOrdered.class::isInstance))
                .hasSize(2);
    }

    @Test
    void isOrderedOnceHoweverOftenItIsAskedFor() {
        FreezeOrder order = ordered();
        freezes.order(order);
        send.sendDue();
        freezes.order(order);

        assertThat(send.sendDue()).isZero();
        assertThat(told).hasSize(1);
    }

    @Test
    void anAnswerAboutWhatWasOrderedBeforeIsNone() {
        FreezeOrder order = ordered();
        FreezeErrand before = freezes.claim(order.id(), PATIENCE.lease(), now).orElseThrow();
        freezes.release(order.id(), now);

        assertThat(freezes.acknowledged(before)).isFalse();
        assertThat(freezes.find(order.id())).contains(FreezeState.ORDERED);
    }

    @Test
    void aHoldWhoseEndCameFirstIsOver() {
        FreezeOrder hold = new FreezeOrder(
                UUID.randomUUID(), AccountId.random(), FreezeGrade.HOLD, FreezeReason.REVIEW, Optional.of(now));
        freezes.order(hold);
        answer = Answer.LAPSED;

        send.sendDue();

        assertThat(freezes.find(hold.id())).contains(FreezeState.RELEASED);
        assertThat(standing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "6,32", "7,60", "40,60"})
    void pausesDoubleUpToTheLongest(int attempt, int seconds) {
        assertThat(PATIENCE.pauseAfter(attempt)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void exactlyAHoldHasAnEnd() {
        assertThatThrownBy(() -> FreezeOrder.untilReleased(
                        UUID.randomUUID(), AccountId.random(), FreezeGrade.HOLD, FreezeReason.REVIEW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FreezeOrder ordered() {
        FreezeOrder order = FreezeOrder.untilReleased(
                UUID.randomUUID(), AccountId.random(), FreezeGrade.FREEZE, FreezeReason.REVIEW);
        freezes.order(order);
        return order;
    }

    private Answer tell(FreezeErrand errand) {
        told.add(errand);
        return answer;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
