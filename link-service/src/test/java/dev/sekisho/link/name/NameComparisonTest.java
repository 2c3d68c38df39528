package dev.sekisho.link.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("LK-02")
@Tag("A12")
@Tag("TB2")
class NameComparisonTest {

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # letter for letter
            ヤマダ タロウ | ヤマダ タロウ | EXACT
            # one person, written otherwise
            ヤマダ タロウ | ﾔﾏﾀﾞ ﾀﾛｳ | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | ヤマダ　タロウ | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | ヤマダ・タロウ | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | やまだ たろう | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | ヤマダタロウ | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | ヤマタ゛ タロウ | EQUAL_AFTER_NORMALISATION
            ヤマダ タロウ | '  ヤマダ   タロウ ' | EQUAL_AFTER_NORMALISATION
            キョウコ サトウ | キヨウコ サトウ | EQUAL_AFTER_NORMALISATION
            ハットリ ジュン | ﾊﾂﾄﾘ ｼﾞﾕﾝ | EQUAL_AFTER_NORMALISATION
            リー ユーコ | リ－ ユ−コ | EQUAL_AFTER_NORMALISATION
            リー ユーコ | リ- ユ‐コ | EQUAL_AFTER_NORMALISATION
            Smith John | ＳＭＩＴＨ ＪＯＨＮ | EQUAL_AFTER_NORMALISATION
            # cut at the width of the field: 30 half-width characters, a mark being one
            アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマ | アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ | TRUNCATED_PREFIX
            # one short of it, or cut off its mark: a person looks
            アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘボマ | アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘ | REVIEW
            アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘボマ | アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ | REVIEW
            # a prefix that is not cut by the field is another name
            ヤマダ タロウ | ヤマダ タロ | MISMATCH
            # near, and never folded silently
            ヤマヂ タロウ | ヤマジ タロウ | REVIEW
            ミズノ ハナ | ミヅノ ハナ | REVIEW
            ハハ ヨシコ | ババ ヨシコ | REVIEW
            ハタ シン | パタ シン | REVIEW
            カオル イトウ | カヲル イトウ | REVIEW
            オオタ ケン | オウタ ケン | REVIEW
            オオタ ケン | オータ ケン | REVIEW
            ユウコ リ | ユーコ リ | REVIEW
            ヤマ ダタロウ | ヤマダ タロウ | REVIEW
            ヤマダ タロウ | YAMADA TARO | REVIEW
            ヤマダ タロウ | 山田 太郎 | REVIEW
            山田 太郎 | 山田 太郎 | REVIEW
            J. SMITH | J SMITH | REVIEW
            J.SMITH | J SMITH | REVIEW
            # somebody else: twins
            ヤマダ ハルカ | ヤマダ ハルナ | MISMATCH
            ヤマダ タロウ | ヤマダ サブロウ | MISMATCH
            # somebody else: a sibling, one kana, a missing one, a long vowel that is not there, two near readings at once
            ヤマダ タロウ | ヤマダ ジロウ | MISMATCH
            ヤマダ ハナコ | ヤマダ ハナヨ | MISMATCH
            ヤマダ タロウ | ヤマタニ タロウ | MISMATCH
            ヤマダ タロウ | ヤマダ タロ | MISMATCH
            オノ ケン | オオノ ケン | MISMATCH
            オダ ケン | オオタ ケン | MISMATCH
            タロウ ヤマダ | ヤマダ タロウ | MISMATCH
            SMITH JOHN | SMITH JOHNA | MISMATCH
            # an organisation's account is not a person's
            ヤマダ タロウ | カ)ヤマダ タロウ | MISMATCH
            ヤマダ タロウ | ヤマダ タロウ(カ | MISMATCH
            ヤマダ タロウ | ヤマダ(ユ)タロウ | MISMATCH
            ヤマダ タロウ | ド)ヤマダ タロウ | MISMATCH
            ヤマダ タロウ | ｶ)ﾔﾏﾀﾞ ﾀﾛｳ | MISMATCH
            ヤマダ タロウ | イ）ヤマダ タロウ（エイ | MISMATCH
            ヤマダ タロウ | カブシキガイシャ ヤマダ タロウ | MISMATCH
            ヤマダ タロウ | ヤマダ タロウ ゴウドウガイシヤ | MISMATCH
            ヤマダ タロウ | イリヨウホウジン ヤマダ タロウ | MISMATCH
            ヤマダ タロウ | 株式会社山田太郎 | MISMATCH
            ヤマダ タロウ | ㈱山田太郎 | MISMATCH
            ヤマダ タロウ | 一般社団法人 山田 | MISMATCH
            # not even of whoever is called so
            カ)ヤマダ タロウ | カ)ヤマダ タロウ | MISMATCH
            """)
    void comparesByTheTable(String verified, String ofBank, NameOutcome expected) {
        assertThat(NameComparison.compare(verified, ofBank)).isEqualTo(expected);
    }

    @Test
    void onlyTheFirstThreeOutcomesPassWithoutAPerson() {
        assertThat(NameOutcome.values())
                .filteredOn(NameOutcome::passesAlone)
                .containsExactly(NameOutcome.EXACT, NameOutcome.EQUAL_AFTER_NORMALISATION, NameOutcome.BANK_CONFIRMED);
        assertThat(NameOutcome.values())
                .filteredOn(NameOutcome::isForReview)
                .containsExactly(NameOutcome.TRUNCATED_PREFIX, NameOutcome.REVIEW);
    }

    @Test
    void anAbsurdlyLongOrEmptyNameIsForAPersonAndNeverEqual() {
        String longest = "ア".repeat(KanaName.LONGEST);
        String tooLong = longest + "ア";

        assertThat(NameComparison.compare(longest, longest)).isEqualTo(NameOutcome.EXACT);
        assertThat(NameComparison.compare(tooLong, tooLong)).isEqualTo(NameOutcome.REVIEW);
        assertThat(NameComparison.compare("", "")).isEqualTo(NameOutcome.REVIEW);
        assertThat(NameComparison.compare("ﷺﷺﷺ", "ﷺﷺﷺ")).isEqualTo(NameOutcome.REVIEW);
    }
}
