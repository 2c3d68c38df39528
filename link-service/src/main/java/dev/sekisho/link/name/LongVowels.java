package dev.sekisho.link.name;

/** The spellings of a long vowel (オオ, オウ, オ-) in one form; a vowel that is missing altogether stays missing. */
final class LongVowels {

    private static final String A = "アカサタナハマヤラワ";
    private static final String I = "イキシチニヒミリ";
    private static final String U = "ウクスツヌフムユル";
    private static final String E = "エケセテネヘメレ";
    private static final String O = "オコソトノホモヨロヲ";

    private LongVowels() {}

    static String asDashes(String name) {
        StringBuilder folded = new StringBuilder();
        char kana = ' ';
        for (char letter : name.toCharArray()) {
            boolean lengthens = lengthens(kana, letter);
            folded.append(lengthens ? '-' : letter);
            if (!lengthens && !isMark(letter)) {
                kana = letter;
            }
        }
        return folded.toString();
    }

    private static boolean lengthens(char kana, char letter) {
        return switch (letter) {
            case 'ア' -> A.indexOf(kana) >= 0;
            case 'イ' -> I.indexOf(kana) >= 0 || E.indexOf(kana) >= 0;
            case 'ウ' -> U.indexOf(kana) >= 0 || O.indexOf(kana) >= 0;
            case 'エ' -> E.indexOf(kana) >= 0;
            case 'オ' -> O.indexOf(kana) >= 0;
            default -> false;
        };
    }

    private static boolean isMark(char letter) {
        return letter == '\u3099' || letter == '\u309A';
    }
}
