package dev.sekisho.identity.proof.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.proof.Readings.Plausibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reading can be of: known characters, voiced where a later part may be; nothing is guessed. */
@Tag("ID-02")
class TableReadingsTest {

    private final TableReadings readings = new TableReadings();

    @ParameterizedTest
    @CsvSource({
        "山田 花子, ヤマダ ハナコ",
        "山田　花子, ﾔﾏﾀﾞ ﾊﾅｺ",
        "山田花子, ヤマダハナコ",
        "山田 花子, やまだ はなこ",
        "佐々木 一郎, ササキ イチロウ",
        "長谷川 悠, ハセガワ ユウ",
        "渡邊 さくら, ワタナベ サクラ",
        "中田 英寿, ナカタ ヒデトシ",
        "中田 英寿, ナカダ ヒデトシ",
        "神田 千鶴子, カンダ チヅルコ",
        "上原 マリ, ウエハラ マリ"
    })
    void aKnownReadingIsPlausible(String kanji, String kana) {
        assertThat(readings.of(kanji, kana)).isEqualTo(Plausibility.PLAUSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "山田 花子, サトウ ハナコ",
        "山田 花子, ヤマダ タロウ",
        "山田 花子, ハナコ ヤマダ",
        "山田 花子, ヤマ",
        "山田 花子, ヤマダ ハナコサン",
        "山田 鱻, ヤマダ セン",
        "SMITH JOHN, スミス ジョン",
        "々田 花子, ヤマダ ハナコ",
        "田中 一, タナカ アキラ",
        "'', ''",
        "山田 花子, ''"
    })
    void whatTheTableDoesNotSayIsNotKnown(String kanji, String kana) {
        assertThat(readings.of(kanji, kana)).isEqualTo(Plausibility.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"山, 200", "一, 10000"})
    void aNameWithoutEndEndsTheQuestion(String character, int times) {
        assertThat(readings.of(character.repeat(times), "ヤマ".repeat(times))).isEqualTo(Plausibility.NOT_KNOWN);
    }
}
