package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TA7")
class KanaFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"ヤマダ　ハナコ", "ﾔﾏﾀﾞ ﾊﾅｺ", "やまだ はなこ", "ヤマダハナコ", "ヤマダ・ハナコ"})
    void isOneForOneReading(String written) {
        assertThat(KanaForm.of(written)).isEqualTo("ヤマダハナコ");
    }

    @ParameterizedTest
    @CsvSource({"キョウコ, キヨウコ", "ハットリ, ハツトリ", "ジョージ, ジヨ-ジ", "ｼﾞｮｰｼﾞ, ジヨ-ジ", "あずさ, アズサ"})
    void hasNoSmallLettersAndOneDash(String written, String form) {
        assertThat(KanaForm.of(written)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"アヅサ, アズサ", "ハナコ, バナコ"})
    void doesNotFoldWhatMayBeAnotherName(String one, String other) {
        assertThat(KanaForm.of(one)).isNotEqualTo(KanaForm.of(other));
    }
}
