package dev.sekisho.compensation.lookback;

import static dev.sekisho.compensation.lookback.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.HearDepositor.Heard;
import dev.sekisho.compensation.lookback.HearDepositor.Said;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What depositors say through their banks, but for fraud: that opens a case, which takes the database. */
@Tag("A52")
class DepositorCheckTest {

    private static final BankCode BANK = new BankCode("0998");

    private final Room room = new Room();
    private final HearDepositor hear = new HearDepositor(room.checks, room.cases, null, null, room.end);
    private final WalletId wallet = WalletId.random();

    @Test
    void eachDepositorIsAskedOnceAboutAWallet() {
        ChargedAccount account = Room.charged(wallet, "0998");

        room.looks(List.of(Room.like(wallet)), account);
        room.looks(List.of(Room.like(wallet)), account, Room.charged(wallet, "0182"));

        assertThat(room.lookBacks.facts).extracting("asked").containsExactly(1L, 1L);
        assertThat(room.checks.checks.values())
                .allSatisfy(
                        check -> assertThat(check.head().answerBy()).isEqualTo(NOON.plus(Room.POLICY.answerWithin())));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_REACHED", "REACHED"})
    void waitsOnUntilTheDepositorHasSaidWhoseTheChargesWere(DepositorOutcome outcome) {
        UUID check = asked("0998");

        says(check, outcome);
        says(check, outcome);

        DepositorCheck after = room.checks.find(check).orElseThrow();
        assertThat(after).isInstanceOf(WaitingCheck.class);
        assertThat(after.answers()).isEqualTo(2);
        assertThat(after.isOverdueAt(after.head().answerBy())).isFalse();
        assertThat(after.isOverdueAt(after.head().answerBy().plusNanos(1))).isTrue();
        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.HELD);
    }

    @Test
    void theWalletIsLetGoWhenAllWhoWereAskedSayThatItWasTheirOwn() {
        UUID one = asked("0998");
        UUID two = asked("0998");

        assertThat(says(one, DepositorOutcome.OWN))
                .isInstanceOfSatisfying(
                        Heard.Done.class, done -> assertThat(done.toSend()).isEmpty());
        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.HELD);
        assertThat(says(two, DepositorOutcome.OWN))
                .isInstanceOfSatisfying(
                        Heard.Done.class, done -> assertThat(done.toSend()).containsExactly(room.number));

        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.RELEASED);
        assertThat(room.measures.released).hasSize(1);
        assertThat(says(two, DepositorOutcome.OWN)).isInstanceOf(Heard.Done.class);
        assertThat(room.checks.answers).hasSize(2);
    }

    @Test
    void whoWasAskedForAnotherCaseIsWaitedForToo() {
        UUID own = asked("0998");
        WaitingCheck asked = (WaitingCheck) room.checks.find(own).orElseThrow();
        CheckHead head = asked.head();
        UUID elsewhere = UUID.randomUUID();
        room.checks.checks.put(
                elsewhere,
                new WaitingCheck(
                        new CheckHead(
                                elsewhere,
                                UUID.randomUUID(),
                                head.caseNumber(),
                                Room.charged(wallet, "0182"),
                                head.askedAt(),
                                head.answerBy(),
                                head.version()),
                        asked.outcome(),
                        asked.answers()));

        says(own, DepositorOutcome.OWN);

        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.HELD);
    }

    @Test
    void whatAPersonHasKeptIsNotLetGoByDepositors() {
        UUID check = asked("0998");
        room.decide.decide(
                room.number, wallet, DecideHold.Wish.KEEP, new Decision(Room.somebody(), "looked into it", NOON));

        says(check, DepositorOutcome.OWN);

        assertThat(room.stateOf(wallet)).isEqualTo(HoldState.KEPT);
        assertThat(room.measures.released).isEmpty();
    }

    @Test
    void whatTheDepositorHasSaidIsNotSaidOtherwiseLater() {
        UUID check = asked("0998");
        says(check, DepositorOutcome.OWN);

        assertThat(says(check, DepositorOutcome.NOT_REACHED)).isInstanceOf(Heard.AnsweredOtherwise.class);
        assertThat(hear.hear(check, BANK, new Said(DepositorOutcome.FRAUD, Optional.of(false), Room.somebody(), NOON)))
                .isInstanceOf(Heard.AnsweredOtherwise.class);
    }

    @Test
    @Tag("TD8")
    void anotherBanksDepositorIsNotThere() {
        UUID check = asked("0182");

        assertThat(says(check, DepositorOutcome.OWN)).isInstanceOf(Heard.Unknown.class);
        assertThat(says(UUID.randomUUID(), DepositorOutcome.OWN)).isInstanceOf(Heard.Unknown.class);
        assertThat(room.checks.answers).isEmpty();
    }

    @Test
    void fraudNamesTheCaseItOpened() {
        WaitingCheck check = (WaitingCheck) room.checks.find(asked("0998")).orElseThrow();
        CaseNumber opened = CaseNumber.of(2026, 2);

        AnsweredCheck fraud = check.fraud(opened, NOON);

        assertThat(fraud.answered(UUID.randomUUID()).openedCase()).isEqualTo(opened.value());
        assertThat(fraud.head().version()).isEqualTo(2);
        assertThat(check.own(NOON).answered(UUID.randomUUID()).openedCase()).isNull();
    }

    private UUID asked(String bank) {
        room.looks(List.of(Room.like(wallet)), Room.charged(wallet, bank));
        return room.checks.checks.keySet().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Heard says(UUID check, DepositorOutcome outcome) {
        return hear.hear(check, BANK, new Said(outcome, Optional.empty(), Room.somebody(), NOON));
    }
}
