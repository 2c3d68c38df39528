package dev.sekisho.identity.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A73")
class NameMatchTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);
    private static final long SEED = 20_261_122L;

    private static MatchGrade grade(String line, String name, String reading, LocalDate born) {
        return Entries.index(ListKind.SANCTIONS, line).hits(new Subject(name, reading, born)).stream()
                .map(Match::grade)
                .findFirst()
                .orElse(MatchGrade.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        // which of the birth is known, and how it agrees
        "1980-01-02, 渡辺 花子, ワタナベ ハナコ, EXACT",
        "1980,       渡辺 花子, ワタナベ ハナコ, NAME_AND_YEAR",
        "1980-02-01, 渡辺 花子, ワタナベ ハナコ, NAME_AND_YEAR",
        "1981-01-02, 渡辺 花子, ワタナベ ハナコ, NEAR",
        "1979,       渡辺 花子, ワタナベ ハナコ, NEAR",
        "'',         渡辺 花子, ワタナベ ハナコ, NEAR",
        "1978-01-02, 渡辺 花子, ワタナベ ハナコ, NONE",
        "1982,       渡辺 花子, ワタナベ ハナコ, NONE",
        // how the name is written
        "1980-01-02, 渡邊 花子, ワタナベ ハナコ, EXACT",
        "1980-01-02, 渡邉　花子, ﾜﾀﾅﾍﾞﾊﾅｺ, EXACT",
        "1980-01-02, 花子 渡辺, ハナコ ワタナベ, EXACT",
        "1980-01-02, 渡辺花子, わたなべはなこ, EXACT",
        "1980-01-02, 綿鍋 華子, ワタナベ ハナコ, EXACT",
        "1980-01-02, 渡辺 花子, トベ カシ, EXACT",
        // near names want the same day or year
        "1980-01-02, 別人 一郎, ワタナベ ハナエ, NEAR",
        "1980-01-02, 別人 一郎, ワタナベ ハナ, NEAR",
        "1980-01-02, 別人 一郎, ワタナベ ナハコ, NEAR",
        "1980,       別人 一郎, ワタナベ ハナエ, NEAR",
        "'',         別人 一郎, ワタナベ ハナエ, NONE",
        "1979,       別人 一郎, ワタナベ ハナエ, NONE",
        "1980-02-01, 別人 一郎, ワタナベ ハナエ, NONE",
        "1980-01-02, 別人 一郎, ワタナベ ハルエ, NONE",
        // another kanji is another name
        "1980-01-02, 渡辺 花恵, ベツジン イチロウ, NONE",
        "1980-01-02, 別人 一郎, ベツジン イチロウ, NONE"
    })
    void isGradedByNameAndBirth(String birth, String name, String reading, MatchGrade grade) {
        assertThat(grade("R1,渡辺 花子,ワタナベ ハナコ,," + birth, name, reading, BORN)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "大野 裕子, オオノ ユウコ, オーノ ユーコ",
        "大野 裕子, オオノ ユウコ, オウノ ユウコ",
        "佐藤 恵子, サトウ ケイコ, サトー ケーコ",
        "近藤 浩二, コンドウ コウジ, こんどう こうじ",
        "京屋 匠, キョウヤ タクミ, キヨウヤ タクミ",
        "服部 一, ハットリ ハジメ, ハツトリ ハジメ"
    })
    void knowsOneReadingHoweverItIsWritten(String name, String listed, String shown) {
        assertThat(grade("R1," + name + "," + listed + ",,1980-01-02", "別 人", shown, BORN))
                .isEqualTo(MatchGrade.EXACT);
    }

    @ParameterizedTest
    @CsvSource({"オオノ ユウコ, オノ ユコ", "ミヅキ マヲ, ミズキ マオ", "コンドウ コウジ, コンド コウジ"})
    void holdsReadingsThatSoundAlikeForNear(String listed, String shown) {
        assertThat(grade("R1,名 無," + listed + ",,1980-01-02", "別 人", shown, BORN))
                .isEqualTo(MatchGrade.NEAR);
    }

    @ParameterizedTest
    @CsvSource({"斎藤 徳, 齋藤 德", "斎藤 徳, 斉藤 徳", "沢田 国, 澤田 國", "高崎 広, 髙﨑 廣", "桜井 恵, 櫻井 惠", "島 竜, 嶋 龍", "吉田 実, 𠮷田 實"})
    void knowsOldAndNewKanjiForOne(String listed, String shown) {
        assertThat(grade("R1," + listed + ",,,1980-01-02", shown, "ベツ ジン", BORN))
                .isEqualTo(MatchGrade.EXACT);
        assertThat(grade("R1," + shown + ",,,1980-01-02", listed, "ベツ ジン", BORN))
                .isEqualTo(MatchGrade.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Müller-Ångström", "MULLERANGSTROM JOSE", "ｊｏｓｅ　ｍｕｌｌｅｒａｎｇｓｔｒｏｍ"})
    void knowsLatinNamesWithoutAccentsAndInAnyOrder(String shown) {
        assertThat(grade("R1,Muller-Angstrom José,,,1980-01-02", shown, "ホセ", BORN))
                .isEqualTo(MatchGrade.EXACT);
    }

    @Test
    void looksAtEachAlias() {
        String line = "R1,鬼塚 権造,オニヅカ ゴンゾウ,無名 太郎|\"ムメイ, タロウ\",1980-01-02";

        Match match = Entries.index(ListKind.ANTI_SOCIAL, line.replace("\"ムメイ, タロウ\"", "ムメイ タロウ"))
                .hits(new Subject("無名 太郎", "ムメイ タロウ", BORN))
                .get(0);

        assertThat(match.grade()).isEqualTo(MatchGrade.EXACT);
        assertThat(match.fields()).containsExactlyInAnyOrder(MatchedField.ALIAS, MatchedField.BIRTH_DAY);
        assertThat(match.listed().kind()).isEqualTo(ListKind.ANTI_SOCIAL);
    }

    @Test
    void isTheSameForEveryWayOfWritingAName() {
        RandomGenerator random = random();
        for (int round = 0; round < 500; round++) {
            String family = kana(random, 2 + random.nextInt(4));
            String given = kana(random, 2 + random.nextInt(4));
            String line = "R1,," + family + " " + given + ",,1980-01-02";
            Listed listed = Entries.listed(line);
            for (String shown : List.of(
                    family + given,
                    given + "　" + family,
                    hiragana(family) + " " + hiragana(given),
                    family + "・" + given)) {
                assertThat(Entries.match(listed, new Subject("別 人", shown, BORN))
                                .grade())
                        .as("seed %d, round %d: %s and %s", SEED, round, line, shown)
                        .isEqualTo(MatchGrade.EXACT);
            }
        }
    }

    @Test
    void neverTakesTwoDifferentNamesForOne() {
        RandomGenerator random = random();
        for (int round = 0; round < 10_000; round++) {
            String one = kana(random, 3 + random.nextInt(4));
            String other = kana(random, 3 + random.nextInt(4));
            if (one.equals(other)) {
                continue;
            }
            Listed listed = Entries.listed("R1,," + one + ",,1980-01-02");
            assertThat(Entries.match(listed, new Subject("別 人", other, BORN)).grade())
                    .as("seed %d, round %d: %s and %s", SEED, round, one, other)
                    .isNotEqualTo(MatchGrade.EXACT);
        }
    }

    @Test
    void findsByItsIndexWhatComparingEachEntryFinds() {
        RandomGenerator random = random();
        String[] lines = IntStream.range(0, 200)
                .mapToObj(row -> "R" + row + ",," + kana(random, 3 + random.nextInt(3)) + ",,1980-01-02")
                .toArray(String[]::new);
        List<Listed> listed = Stream.of(lines).map(Entries::listed).toList();
        ListIndex all = Entries.index(ListKind.SANCTIONS, lines);
        for (int round = 0; round < 100; round++) {
            Subject subject = new Subject(
                    "別 人", changed(random, Entries.entry(lines[round % 200]).reading()), BORN);
            List<Integer> each = IntStream.range(0, lines.length)
                    .filter(row -> Entries.match(listed.get(row), subject).isHit())
                    .limit(ListIndex.MOST_HITS)
                    .boxed()
                    .toList();

            assertThat(all.hits(subject))
                    .as("seed %d, round %d", SEED, round)
                    .extracting(match -> match.listed().row())
                    .containsExactlyInAnyOrderElementsOf(each);
        }
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }

    /** Kana of which none lengthens another, so that different ones are different names. */
    private static String kana(RandomGenerator random, int length) {
        String letters = "カキクケサシスセタチツテナニヌネハヒフヘマミムメラリルレ";
        return IntStream.range(0, length)
                .mapToObj(at -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .collect(Collectors.joining());
    }

    private static String hiragana(String katakana) {
        return katakana.chars()
                .mapToObj(letter -> String.valueOf((char) (letter - ('ァ' - 'ぁ'))))
                .collect(Collectors.joining());
    }

    private static String changed(RandomGenerator random, String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + kana(random, 1) + name.substring(at);
            default -> name.substring(0, at) + kana(random, 1) + name.substring(at + 1);
        };
    }
}
