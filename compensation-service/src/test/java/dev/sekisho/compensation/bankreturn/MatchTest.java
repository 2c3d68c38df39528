package dev.sekisho.compensation.bankreturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.InterimLine;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.zengin.Alphabet;
import dev.sekisho.compensation.zengin.StatementEntry;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which transfer a return is of: one, or a question for two persons; never the likeliest of several. */
@Tag("IN-09")
class MatchTest {

    private static final LocalDate PAID = LocalDate.of(2026, 12, 3);
    private static final LocalDate BACK = LocalDate.of(2026, 12, 7);
    private static final Money YEN = Money.yen(300_000);
    private static final PaidLine HANAKO = line(41, PAID, "ヤマダ　ハナコ");
    private static final PaidLine TARO = line(42, PAID, "スズキ　タロウ");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ﾔﾏﾀﾞ ﾊﾅｺ, \"\", BY_NAME",
                "ﾔﾏﾀﾞﾊﾅｺ, \"\", BY_NAME",
                "ｼｷﾝﾍﾝｷﾔｸ ﾔﾏﾀﾞ ﾊﾅｺ, \"\", BY_NAME",
                "ﾌﾘｺﾐﾍﾝｷｬｸ ﾔﾏﾀﾞ ﾊﾅｺ, \"\", BY_NAME",
                "ﾔﾏﾀﾞ ﾊﾅｺ, 0000000041, BY_REFERENCE",
                "\"\", 41, BY_REFERENCE",
                "ﾔﾏﾀﾞ ﾊﾅｺ, 42, NAME_DIFFERS",
                "ﾔﾏﾀﾞ ﾊﾅｺ, 43, REFERENCE_UNKNOWN",
                "ﾔﾏﾀﾞ ﾊﾅ, \"\", NO_SUCH_NAME",
                "ﾔﾏﾀ ﾊﾅｺ, \"\", NO_SUCH_NAME",
                "ﾔﾏﾀﾞ ﾊﾅｺ, INVOICE 7, BY_NAME",
                "\"\", \"\", NAMELESS"
            })
    void isWhatTheBankSaysOfOneTransferOrAQuestion(String party, String edi, Finding finding) {
        Match match = Match.of(entry(BACK, party, edi), List.of(HANAKO, TARO));

        assertThat(match.finding()).isEqualTo(finding);
        assertThat(match.line()).isEqualTo(finding.isCertain() ? Optional.of(HANAKO) : Optional.empty());
    }

    @Test
    void ofSeveralToOneNameOnlyTheDayDecides() {
        PaidLine again = line(44, PAID.plusDays(1), "ヤマダ　ハナコ");

        assertThat(Match.of(entry(PAID.plusDays(1), "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, again)))
                .isEqualTo(new Match(Finding.BY_DAY, Optional.of(again)));
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, again)).finding())
                .isEqualTo(Finding.SEVERAL);
        assertThat(Match.of(entry(PAID, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, line(45, PAID, "ヤマダ　ハナコ")))
                        .finding())
                .isEqualTo(Finding.SEVERAL);
    }

    @Test
    void theDayOfBookingIsNoDayThatTheBankWroteBeside() {
        PaidLine again = line(44, BACK, "ヤマダ　ハナコ");

        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, again)).finding())
                .isEqualTo(Finding.SEVERAL);
    }

    @Test
    void whatLeftAndNobodyHasConfirmedMayBeWhatCameBack() {
        PaidLine left = line(44, PAID.plusDays(1), "ヤマダ　ハナコ", false);

        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, left)).finding())
                .isEqualTo(Finding.SEVERAL);
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", "44"), List.of(HANAKO, left)))
                .isEqualTo(Match.open(Finding.NOT_CONFIRMED));
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(TARO, left)).finding())
                .isEqualTo(Finding.NOT_CONFIRMED);
    }

    @Test
    @Tag("A56")
    void anInterimPaymentIsNeverMatchedByItselfNorLeavesAnotherCertain() {
        InterimLine interim = new InterimLine(ClaimId.random(), 46, PAID, ZenginName.of("ヤマダ　ハナコ", Alphabet.PARTY));

        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(interim))).isEqualTo(Match.open(Finding.INTERIM));
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", "46"), List.of(HANAKO, interim)))
                .isEqualTo(Match.open(Finding.INTERIM));
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", ""), List.of(HANAKO, interim)))
                .isEqualTo(Match.open(Finding.SEVERAL));
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", "41"), List.of(HANAKO, interim))
                        .line())
                .as("by its own number it is certain")
                .contains(HANAKO);
    }

    @Test
    void noTransferOfTheAmountIsNobodys() {
        assertThat(Match.of(entry(BACK, "ﾔﾏﾀﾞ ﾊﾅｺ", "41"), List.of()).finding()).isEqualTo(Finding.NO_SUCH_AMOUNT);
    }

    @Test
    void aNameThatFillsItsFieldMayBeCutThere() {
        ZenginName payee = ZenginName.of("ア".repeat(60), Alphabet.PARTY);

        assertThat(entry(BACK, "ｱ".repeat(48), "").names(payee)).isTrue();
        assertThat(entry(BACK, "ｱ".repeat(47), "").names(payee)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 1, ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ, '', true",
        "true, 1, ﾍﾝｷｬｸ, '', true",
        "true, 1, '', ｸﾐﾓﾄﾞｼ ﾔﾏﾀﾞ, true",
        "true, 1, ﾌﾘｺﾐ, ﾔﾏﾀﾞ ﾊﾅｺ, false",
        "true, 1, '', ﾔﾏﾀﾞ ﾍﾝｷﾔｸ, false",
        "false, 1, ｼｷﾝﾍﾝｷﾔｸ, '', false",
        "true, 0, ｼｷﾝﾍﾝｷﾔｸ, '', false"
    })
    void onlyMoneyThatCameInUnderTheWordsIsAReturn(
            boolean credit, long yen, String summary, String party, boolean returned) {
        StatementEntry entry = new StatementEntry("00000001", BACK, BACK, credit, Money.yen(yen), party, summary, "");

        assertThat(ReturnEntry.in(entry).isPresent()).isEqualTo(returned);
    }

    private static ReturnEntry entry(LocalDate value, String party, String edi) {
        return new ReturnEntry("00000001", BACK, value, YEN, party, "ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ", edi);
    }

    private static PaidLine line(long reference, LocalDate day, String name) {
        return line(reference, day, name, true);
    }

    private static PaidLine line(long reference, LocalDate day, String name, boolean confirmed) {
        return new PaidLine(
                ClaimId.random(),
                RunId.random(),
                reference,
                day,
                YEN,
                ZenginName.of(name, Alphabet.PARTY),
                Optional.empty(),
                confirmed);
    }
}
