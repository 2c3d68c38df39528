package dev.sekisho.compensation.freezerequest;

import static dev.sekisho.compensation.freezerequest.Room.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.freezerequest.HearBank.Heard;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request comes to its bank, and what the bank may say of it when. */
@Tag("A77")
class HearBankTest {

    private static final Desk DESK = new Desk("補償窓口", "0120-000-000", "毎日9時から18時");

    private final Room room = new Room();

    @BeforeEach
    void askedForHalfOfIt() {
        room.traced(NOON, 30_000L);
    }

    @ParameterizedTest
    @CsvSource({"FROZEN, 30000", "FROZEN, 1", "NOT_FOUND,", "ALREADY_WITHDRAWN,", "REFUSED,"})
    void aBankThatAnswersHasTakenIt(FreezeOutcome outcome, Long frozen) {
        room.bankSays(outcome, frozen);

        assertThat(room.requests.only()).isInstanceOfSatisfying(AnsweredRequest.class, answered -> {
            assertThat(answered.delivery().way()).isEqualTo(Way.BANK_READ);
            assertThat(answered.answer().outcome()).isEqualTo(outcome);
            assertThat(answered.head().version()).isEqualTo(3);
        });
        assertThat(room.requests.facts).hasSize(3);
    }

    @Test
    void saidAgainItIsSaidOnceAndNothingElseIsSaidLater() {
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);

        assertThat(room.bankSays(FreezeOutcome.FROZEN, 30_000L)).isInstanceOf(Heard.Done.class);
        assertThat(room.bankSays(FreezeOutcome.FROZEN, 20_000L)).isEqualTo(new Heard.Refused("ANSWERED_OTHERWISE"));
        assertThat(room.bankSays(FreezeOutcome.NOT_FOUND, null)).isEqualTo(new Heard.Refused("ANSWERED_OTHERWISE"));
        assertThat(room.requests.facts).hasSize(3);
    }

    @Test
    void staffFirstSayHowTheyBroughtIt() {
        assertThat(room.staffSay(FreezeOutcome.NOT_FOUND, null)).isEqualTo(new Heard.Refused("NOT_SENT"));

        room.telephoned();
        room.telephoned();

        assertThat(room.requests.only()).isInstanceOfSatisfying(TakenRequest.class, taken -> {
            assertThat(taken.delivery().reference()).contains("desk 3");
            assertThat(taken.isOverdueAt(taken.delivery().answerBy())).isFalse();
            assertThat(taken.isOverdueAt(taken.delivery().answerBy().plusNanos(1)))
                    .isTrue();
        });
        assertThat(room.staffSay(FreezeOutcome.NOT_FOUND, null)).isInstanceOf(Heard.Done.class);
        assertThat(room.requests.facts).hasSize(3);
    }

    @Test
    @Tag("TD8")
    void anotherBanksRequestIsNotThere() {
        assertThat(room.bankSays(new BankCode("0998"), FreezeOutcome.NOT_FOUND, null))
                .isEqualTo(new Heard.Unknown());
        assertThat(room.hear.taken(UUID.randomUUID(), Room.staff(), Money.yen(1), Way.FAX, Optional.of("1")))
                .isEqualTo(new Heard.Unknown());
    }

    @Test
    void anAnswerToAnotherAmountSettlesNothing() {
        room.telephoned();
        room.traced(NOON, 40_000L);

        assertThat(room.telephoned(30_000)).isEqualTo(new Heard.Refused("RAISED_MEANWHILE"));
        assertThat(room.bankSays(30_000, FreezeOutcome.FROZEN, 30_000L))
                .isEqualTo(new Heard.Refused("RAISED_MEANWHILE"));
        room.traced(NOON, 20_000L);
        assertThat(room.bankSays(40_000, FreezeOutcome.FROZEN, 40_000L))
                .isEqualTo(new Heard.Refused("LOWERED_MEANWHILE"));

        assertThat(room.requests.only()).isInstanceOf(WaitingRequest.class);
        assertThat(room.bankSays(20_000, FreezeOutcome.FROZEN, 20_000L)).isInstanceOf(Heard.Done.class);
    }

    @Test
    void noBankHoldsMoreThanWasPaidOut() {
        assertThat(room.bankSays(FreezeOutcome.FROZEN, 50_001L)).isEqualTo(new Heard.Refused("MORE_THAN_WAS_PAID_OUT"));
        assertThat(room.bankSays(FreezeOutcome.FROZEN, 50_000L)).isInstanceOf(Heard.Done.class);
    }

    @Test
    void aBankThatHoldsSomethingIsToldToLetGoInTimeAndWhatItHadSaidStays() {
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);
        room.traced(NOON);

        Instant tellBy = NOON.plus(Room.POLICY.within());
        assertThat(room.requests.only()).isInstanceOfSatisfying(WithdrawnRequest.class, gone -> {
            assertThat(gone.said().orElseThrow().frozen()).contains(Money.yen(30_000));
            assertThat(gone.brought().orElseThrow().way()).isEqualTo(Way.BANK_READ);
            assertThat(gone.isOverdueAt(tellBy)).isFalse();
            assertThat(gone.isOverdueAt(tellBy.plusNanos(1))).isTrue();
            assertThat(FreezeLetter.of(gone, DESK).orElseThrow())
                    .contains("停止を解いていただく", "C-1")
                    .doesNotContain("払出しを停止していただく");
        });
        assertThat(room.telephoned(30_000)).isEqualTo(new Heard.Refused("WITHDRAWN"));
        assertThat(room.telephoned(0)).isInstanceOf(Heard.Done.class);
        assertThat(room.telephoned(0)).isInstanceOf(Heard.Done.class);

        assertThat(room.requests.only().isOverdueAt(tellBy.plusSeconds(1))).isFalse();
        assertThat(room.requests.facts).hasSize(5);
    }

    @Test
    void aBankThatHoldsAnEarlierAmountIsToldAlsoIfTheLaterOneNeverCameToIt() {
        room.bankSays(FreezeOutcome.FROZEN, 30_000L);
        room.traced(NOON, 40_000L);
        room.traced(NOON);

        assertThat(room.requests.only().isOverdueAt(NOON.plus(Duration.ofDays(1))))
                .isTrue();
        assertThat(room.telephoned(0)).isInstanceOf(Heard.Done.class);
    }

    @Test
    void whatWasTakenBackBeforeABankHadItIsNeitherTakenNorAnsweredNorTold() {
        room.traced(NOON);

        assertThat(FreezeLetter.of(room.requests.only(), DESK)).isEmpty();
        assertThat(room.telephoned(0)).isEqualTo(new Heard.Refused("WITHDRAWN"));

        assertThat(room.telephoned()).isEqualTo(new Heard.Refused("WITHDRAWN"));
        assertThat(room.bankSays(FreezeOutcome.NOT_FOUND, null)).isEqualTo(new Heard.Refused("WITHDRAWN"));
    }

    @ParameterizedTest
    @CsvSource({"FROZEN,,", "FROZEN,0,", "FROZEN,1,X", "REFUSED,,", "REFUSED,1,X", "NOT_FOUND,1,", "NOT_FOUND,,X"})
    void anAnswerSaysWhatBelongsToItAndNoMore(FreezeOutcome outcome, Long frozen, String code) {
        assertThatThrownBy(() -> new FreezeAnswer(
                        outcome,
                        Optional.ofNullable(frozen).map(Money::yen),
                        Optional.ofNullable(code),
                        Optional.empty(),
                        Room.somebody(),
                        NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLetterSaysWhatTheBankNeedsToFindTheMoney() {
        String letter = FreezeLetter.of(room.requests.only(), DESK).orElseThrow();

        assertThat(letter)
                .contains(room.confirmed.head().number().value())
                .contains("金融機関コード　0999")
                .contains("****567")
                .contains("貴行の取引番号　C-1")
                .contains("2026年11月20日 11時59分00秒（日本時間）")
                .contains("入金額　50000円")
                .contains("うち追跡できた不正資金　30000円")
                .contains("補償窓口　0120-000-000（毎日9時から18時）");
    }
}
