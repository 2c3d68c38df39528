package dev.sekisho.link.name;

import java.util.function.UnaryOperator;

/**
 * Ways in which two unequal names may still be one person's, each named; never folded silently, only sent to a person.
 *
 * <p>Names that need two of them at once to look alike are different names.
 */
enum NearReading {
    /** ハ and バ and パ: a record without its voice marks, or another name. */
    VOICE_MARKS(name -> name.replace("\u3099", "").replace("\u309A", "")),
    /** ジ and ヂ, ズ and ヅ, オ and ヲ sound alike and are spelt by habit. */
    SAME_SOUND(name -> name.replace("チ\u3099", "シ\u3099")
            .replace("ツ\u3099", "ス\u3099")
            .replace('ヲ', 'オ')
            .replace('ヰ', 'イ')
            .replace('ヱ', 'エ')),
    /** オオ, オウ and オー. */
    LONG_VOWELS(LongVowels::asDashes),
    /** J. and J: some banks take no point in a name. */
    POINTS(name -> name.replace('.', ' ').strip().replaceAll(" +", " ")),
    /** The family name ends somewhere else. */
    WORD_BREAKS(name -> name.replace(" ", ""));

    private final UnaryOperator<String> fold;

    NearReading(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    boolean brings(String one, String other) {
        return fold.apply(one).equals(fold.apply(other));
    }
}
