package dev.sekisho.compensation.zengin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IN-09")
class ZenginNameTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "セキショ, ｾｷｼﾖ",
        "せきしょ, ｾｷｼﾖ",
        "ｾｷｼｮ, ｾｷｼﾖ",
        "ガギグ パピプ ヴ, ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟﾌﾟ ｳﾞ",
        "が゛く, ''",
        "ｶﾞｸ, ｶﾞｸ",
        "カ\u3099ク, ｶﾞｸ",
        "カ\u309Bハ\u309C, ｶﾞﾊﾟ",
        "ヤマダ　ハナコ, ﾔﾏﾀﾞ ﾊﾅｺ",
        "'  ヤマダ  ・ ハナコ ', ﾔﾏﾀﾞ ﾊﾅｺ",
        "ユウチヨー, ﾕｳﾁﾖ-",
        "ソニ－, ｿﾆ-",
        "ソニ\u2010ソニ\u2212ソニｰ, ｿﾆ-ｿﾆ-ｿﾆ-",
        "ａｂｃ１２３, ABC123",
        "ヮヵヶッャュョ, ﾜｶｹﾂﾔﾕﾖ",
        "カ）セキショ, ｶ)ｾｷｼﾖ",
        "ABC.CO, ABC.CO",
        "株式会社セキショ, ｶ)ｾｷｼﾖ",
        "株式会社　セキショ, ｶ)ｾｷｼﾖ",
        "セキショ株式会社, ｾｷｼﾖ(ｶ",
        "セキショ 有限会社 ペイ, ｾｷｼﾖ(ﾕ)ﾍﾟｲ",
        "学校法人セキショ, ｶﾞｸ)ｾｷｼﾖ",
        "セキショ出張所, ｾｷｼﾖ(ｼﾕﾂ"
    })
    void foldsWhatIsDocumentedAndNothingElse(String raw, String letters) {
        if (letters.isEmpty()) {
            assertThatThrownBy(() -> Sample.party(raw)).isInstanceOf(UnwritableName.class);
        } else {
            assertThat(Sample.party(raw).letters()).isEqualTo(letters);
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "山田ハナコ, 0",
        "ヤマダ花子, 3",
        "ヤマダ ヲ, 4",
        "ｦ, 0",
        "'ヤマダ,ハナコ', 3",
        "ヤマダ、ハナコ, 3",
        "ヰ, 0",
        "ア゛, 1",
        "゛ア, 0",
        "カ゜, 1",
        "カ゛゛, 2",
        "É, 0",
        "𠮟ル, 0",
        "カ𠮟, 1",
        "カ\uD83D, 1",
        "'カ\tキ', 1",
        "'カ\nキ', 1",
        "'カ\u0000', 1",
        "カ/キ, 1",
        "カ\\キ, 1",
        "カ「キ, 1",
        "カ@キ, 1",
        "一般財団法人セキショ, 0",
        "株式会社関所, 4",
        "'', 0",
        "'　　', 2"
    })
    void refusesWhatCannotBeWrittenAndSaysWhere(String raw, int position) {
        UnwritableName refused = catchThrowableOfType(UnwritableName.class, () -> Sample.party(raw));

        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused).hasMessageNotContaining(raw.isBlank() ? "山" : raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "."})
    void namesOfBanksHaveFewerSigns(String sign) {
        assertThat(Sample.party("カ" + sign).letters()).hasSize(2);
        assertThatThrownBy(() -> Sample.institution("カ" + sign)).isInstanceOf(UnwritableName.class);
        assertThat(Sample.institution("カ-").letters()).isEqualTo("ｶ-");
    }

    @Test
    void isCutToTheFieldAndNeverBetweenAKanaAndItsMark() {
        assertThat(Sample.party("アイウ").within(3).letters()).isEqualTo("ｱｲｳ");
        assertThat(Sample.party("アイウエ").within(3).letters()).isEqualTo("ｱｲｳ");
        assertThat(Sample.party("アイガ").within(4).letters()).isEqualTo("ｱｲｶﾞ");
        assertThat(Sample.party("アイガ").within(3).letters()).isEqualTo("ｱｲ");
        assertThat(Sample.party("アイ パ").within(4).letters()).isEqualTo("ｱｲ");
        assertThat(Sample.party("アイ ウ").within(3).letters()).isEqualTo("ｱｲ");
    }

    @Test
    void isOfBoundedLengthAndShowsNothingOfItself() {
        assertThat(Sample.party("ア".repeat(100)).letters()).hasSize(100);
        assertThatThrownBy(() -> Sample.party("ア".repeat(101))).isInstanceOf(UnwritableName.class);
        assertThat(Sample.party("ヤマダ")).hasToString("a name");
    }
}
