package dev.sekisho.compensation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A53")
class OpeningWordsTest {

    @ParameterizedTest
    @CsvSource({"'【重要】ご注意ください', 重要ご注意ください", "'Ａｂｃ １２', abc12", "'ﾄﾞｺﾓ 口座', ドコモ口座", "'100%_\\', 100", "'  ', ''"})
    void areLettersAndDigitsAloneInOneWidth(String typed, String letters) {
        assertThat(OpeningWords.of(typed)).isEqualTo(letters);
    }

    @Test
    void cutNoLetterInTwo() {
        String rare = "𠮷".repeat(300);

        assertThat(OpeningWords.of(rare)).isEqualTo("𠮷".repeat(OpeningWords.MOST));
    }
}
