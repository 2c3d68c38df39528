package dev.sekisho.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The comparison over thousands of seeded names: what is written otherwise is equal, what is other never is. */
@Tag("TB2")
@Tag("LK-02")
class NamePropertiesTest {

    private static final long SEED = 20200910L;
    private static final int PAIRS = 10_000;
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン" + "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ";

    /** Ways to write a name that change nothing about who bears it. */
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            name -> Normalizer.normalize(name, Form.NFD),
            NamePropertiesTest::hiragana,
            name -> name.replace(' ', '\u3000'),
            name -> name.replace(' ', '・'),
            name -> name.replace(" ", ""),
            name -> "\u3000" + name + "  ",
            name -> Normalizer.normalize(name, Form.NFD)
                    .replace('\u3099', '\u309B')
                    .replace('\u309A', '\u309C'),
            name -> name.replace('ツ', 'ッ').replace('ヤ', 'ャ').replace('ユ', 'ュ').replace('ヨ', 'ョ'),
            name -> name.replace('ア', 'ァ').replace('イ', 'ィ').replace('カ', 'ヵ').replace('ケ', 'ヶ'));

    private static final List<UnaryOperator<String>> SPELLINGS_WITH_SPACES = SPELLINGS.stream()
            .filter(spelling -> !spelling.apply("ア イ").equals("アイ"))
            .toList();

    private static final List<UnaryOperator<String>> COMPANIES = List.of(
            name -> "カ)" + name,
            name -> name + "(カ",
            name -> name.replace(" ", "(ユ)"),
            name -> "ド）" + name,
            name -> "カブシキガイシヤ" + name,
            name -> name + " ユウゲンガイシヤ",
            name -> "ザイダンホウジン " + name);

    private final Random random = new Random(SEED);

    @Test
    void everySpellingOfANamePasses() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = name();
            String other = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(name);
            assertThat(NameComparison.compare(name, other).passesAlone())
                    .as("%s | %s (seed %d)", name, other, SEED)
                    .isTrue();
        }
    }

    @Test
    void noTwoDifferentNamesPass() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = name();
            String other = name();
            if (!name.equals(other)) {
                assertThat(NameComparison.compare(name, other).passesAlone())
                        .as("%s | %s (seed %d)", name, other, SEED)
                        .isFalse();
            }
        }
    }

    @Test
    void noNameThatDiffersInOneKanaPassesHoweverItIsWritten() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = name();
            String other = oneKanaChanged(name);
            String written = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(other);
            assertThat(NameComparison.compare(name, written).passesAlone())
                    .as("%s | %s (seed %d)", name, written, SEED)
                    .isFalse();
        }
    }

    @Test
    void noCompanysAccountIsAPersonsWhateverItIsCalled() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = name();
            String company = COMPANIES.get(random.nextInt(COMPANIES.size())).apply(name);
            String written = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(company);
            assertThat(NameComparison.compare(name, written))
                    .as("%s | %s (seed %d)", name, written, SEED)
                    .isEqualTo(NameOutcome.MISMATCH);
        }
    }

    @Test
    void isTheSameForAnyTwoSpellingsOfTwoNames() {
        for (int pair = 0; pair < PAIRS; pair++) {
            String name = name();
            String other = random.nextBoolean() ? name : oneKanaChanged(name);
            String written = SPELLINGS_WITH_SPACES
                    .get(random.nextInt(SPELLINGS_WITH_SPACES.size()))
                    .apply(other);
            boolean same = NameComparison.compare(name, other).passesAlone();
            assertThat(NameComparison.compare(name, written).passesAlone())
                    .as("%s | %s (seed %d)", name, written, SEED)
                    .isEqualTo(same);
        }
    }

    @Test
    void whatTheBankSaysOfAnybodyNeverThrows() {
        for (int text = 0; text < PAIRS; text++) {
            String noise = random.ints(random.nextInt(60), 0, Character.MAX_VALUE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(NameComparison.compare(name(), noise).passesAlone())
                    .as("noise (seed %d)", SEED)
                    .isFalse();
        }
    }

    private String name() {
        return word() + " " + word();
    }

    private String word() {
        int length = 2 + random.nextInt(5);
        StringBuilder word = new StringBuilder();
        for (int kana = 0; kana < length; kana++) {
            word.append(KANA.charAt(random.nextInt(KANA.length())));
        }
        return word.toString();
    }

    private String oneKanaChanged(String name) {
        int place = random.nextInt(name.indexOf(' '));
        char other = KANA.charAt(random.nextInt(KANA.length()));
        String changed = name.substring(0, place) + other + name.substring(place + 1);
        return changed.equals(name) ? oneKanaChanged(name) : changed;
    }

    private static String hiragana(String name) {
        StringBuilder written = new StringBuilder();
        name.chars()
                .map(letter -> letter >= 'ァ' && letter <= 'ヴ' ? letter - ('ァ' - 'ぁ') : letter)
                .forEach(letter -> written.append((char) letter));
        return written.toString();
    }
}
