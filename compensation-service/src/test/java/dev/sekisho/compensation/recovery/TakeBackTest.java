package dev.sekisho.compensation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.recovery.StolenMoney.Answer;
import dev.sekisho.compensation.recovery.StolenMoney.Look;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("IN-08")
class TakeBackTest {

    private final OneRecovery recoveries = new OneRecovery(Money.yen(30_000));
    private final ScriptedMoney money = new ScriptedMoney();
    private final TakeBack takeBack = new TakeBack(recoveries, money);

    @Test
    void writesDownWhatItAsksForBeforeItAsks() {
        money.balance = 10_000;
        money.answers.add(new Answer.Posted());

        takeBack.takeBackDue();

        assertThat(recoveries.story).containsExactly("ask 10000", "posted 10000");
    }

    @Test
    void asksTheSameAgainWhenTheAnswerWasLostWhateverTheWalletHoldsNow() {
        money.balance = 10_000;
        money.answers.add(new Answer.Unknown());
        money.answers.add(new Answer.Posted());

        takeBack.takeBackDue();
        money.balance = 0;
        takeBack.takeBackDue();

        assertThat(money.asked).containsExactly(10_000L, 10_000L);
        assertThat(recoveries.story).containsExactly("ask 10000", "posted 10000");
    }

    @Test
    void asksForLessWhenTheWalletIsEmptierThanItLooked() {
        money.balance = 10_000;
        money.answers.add(new Answer.Refused("INSUFFICIENT_BALANCE"));
        money.answers.add(new Answer.Posted());

        takeBack.takeBackDue();
        money.balance = 4_000;
        takeBack.takeBackDue();

        assertThat(recoveries.story).containsExactly("ask 10000", "forget", "ask 4000", "posted 4000");
    }

    @Test
    void takesNoMoreThanWasCharged() {
        money.balance = 30_001;
        money.answers.add(new Answer.Posted());

        takeBack.takeBackDue();

        assertThat(money.asked).containsExactly(30_000L);
    }

    @Test
    void endsWhereNothingIsLeftOrTheOwnerSaysNo() {
        takeBack.takeBackDue();
        assertThat(recoveries.story).containsExactly("end NOTHING_LEFT");
        assertThat(money.asked).isEmpty();
    }

    @Test
    void waitsForWhatIsHeldForMerchantsHoweverLongItTakes() {
        money.held = 10_000;
        recoveries.attempts = TakeBack.MOST_ATTEMPTS;

        takeBack.takeBackDue();

        assertThat(recoveries.story).isEmpty();
        assertThat(money.asked).isEmpty();

        money.balance = 10_000;
        money.held = 0;
        money.answers.add(new Answer.Posted());
        takeBack.takeBackDue();

        assertThat(recoveries.story).containsExactly("ask 10000", "posted 10000");
    }

    @Test
    void takesAtOnceWhatIsFreeBesideWhatIsHeld() {
        money.balance = 9_999;
        money.held = 1;
        money.answers.add(new Answer.Posted());

        takeBack.takeBackDue();

        assertThat(recoveries.story).containsExactly("ask 9999", "posted 9999");
    }

    @Test
    void endsWithTheOwnersReason() {
        money.balance = 1;
        money.answers.add(new Answer.Refused("MORE_THAN_CHARGED"));

        takeBack.takeBackDue();

        assertThat(recoveries.story).containsExactly("ask 1", "end MORE_THAN_CHARGED");
    }

    @Test
    void waitsForAFreezeThatIsUnderWayAndThenGivesUp() {
        money.balance = 1;
        money.answers.add(new Answer.Refused("WALLET_NOT_FROZEN"));
        takeBack.takeBackDue();
        assertThat(recoveries.story).containsExactly("ask 1", "forget");

        recoveries.attempts = TakeBack.MOST_ATTEMPTS - 1;
        money.answers.add(new Answer.Refused("WALLET_NOT_FROZEN"));
        takeBack.takeBackDue();
        assertThat(recoveries.story).containsExactly("ask 1", "forget", "ask 1", "end WALLET_NOT_FROZEN");
    }

    @Test
    void asksNothingWhenAnotherHasTakenItSince() {
        money.balance = 10_000;
        recoveries.takenSince = true;

        takeBack.takeBackDue();

        assertThat(money.asked).isEmpty();
        assertThat(recoveries.story).isEmpty();
    }

    @Test
    void takesNothingForAClaimThatNoLongerStands() {
        money.balance = 10_000;
        recoveries.amiss = true;

        takeBack.takeBackDue();

        assertThat(money.asked).isEmpty();
        assertThat(recoveries.story).containsExactly("end CLAIM_AMISS");
    }

    @Test
    void saysSoWhereItWasAskedForBeforeTheClaimFell() {
        money.balance = 10_000;
        money.answers.add(new Answer.Unknown());
        takeBack.takeBackDue();
        recoveries.amiss = true;

        takeBack.takeBackDue();

        assertThat(money.asked).hasSize(1);
        assertThat(recoveries.story).containsExactly("ask 10000", "end CLAIM_AMISS_AFTER_ASKING");
    }

    @Test
    void leavesItForLaterWhenNobodyAnswers() {
        money.balance = -1;

        takeBack.takeBackDue();

        assertThat(recoveries.story).isEmpty();
    }

    /** One recovery, due once in each round. */
    private static final class OneRecovery implements Recoveries {

        final List<String> story = new ArrayList<>();
        int attempts;
        boolean takenSince;
        boolean amiss;
        private final RecoveryOrder order;
        private final UUID reversal = UUID.randomUUID();
        private Optional<Money> asked = Optional.empty();
        private boolean given;

        OneRecovery(Money most) {
            order = new RecoveryOrder(
                    ChargeId.random(),
                    new WalletId(UUID.randomUUID()),
                    UUID.randomUUID(),
                    CaseNumber.of(2026, 1),
                    most);
        }

        @Override
        public void order(RecoveryOrder more) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DueRecovery> take() {
            given = !given;
            return given ? Optional.of(new DueRecovery(order, reversal, asked, ++attempts, amiss)) : Optional.empty();
        }

        @Override
        public boolean ask(DueRecovery recovery, Money amount) {
            if (takenSince) {
                return false;
            }
            asked = Optional.of(amount);
            story.add("ask " + amount.yen());
            return true;
        }

        @Override
        public void forget(DueRecovery recovery) {
            asked = Optional.empty();
            story.add("forget");
        }

        @Override
        public void posted(DueRecovery recovery, Money amount) {
            story.add("posted " + amount.yen());
        }

        @Override
        public void end(DueRecovery recovery, String rule) {
            story.add("end " + rule);
        }
    }

    /** charge-service with answers given beforehand; a balance below zero is no answer. */
    private static final class ScriptedMoney implements StolenMoney {

        final Deque<Answer> answers = new ArrayDeque<>();
        final List<Long> asked = new ArrayList<>();
        long balance;
        long held;

        @Override
        public Look look(WalletId wallet) {
            return balance < 0 ? new Look.Unavailable() : new Look.Balance(Money.yen(balance), Money.yen(held));
        }

        @Override
        public Answer takeBack(DueRecovery recovery, Money amount) {
            asked.add(amount.yen());
            return answers.remove();
        }
    }
}
