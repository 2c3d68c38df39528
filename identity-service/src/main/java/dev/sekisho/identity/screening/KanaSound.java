package dev.sekisho.identity.screening;

/** How kana sound: long vowels written in one way, and, more loosely, not at all. */
final class KanaSound {

    /** The kana of each vowel's column, the vowel first; those of ン and ッ have none. */
    private static final String[] COLUMNS = {
        "アカサタナハマヤラワガザダバパ", "イキシチニヒミリギジヂビピヰ", "ウクスツヌフムユルグズヅブプヴ", "エケセテネヘメレゲゼデベペヱ", "オコソトノホモヨロヲゴゾドボポ"
    };

    private static final String ALIKE = "ヂヅヴヲヰヱ";
    private static final String SOUND = "ジズブオイエ";
    private static final char LONG = '-';
    private static final char NONE = 0;

    private KanaSound() {}

    /** A long vowel as the vowel's own letter: オー, オウ and オオ are one, and so are エー, エイ and エエ. */
    static String even(String kana) {
        StringBuilder even = new StringBuilder(kana.length());
        for (int at = 0; at < kana.length(); at++) {
            char letter = kana.charAt(at);
            char vowel = at == 0 ? NONE : vowel(even.charAt(at - 1));
            even.append(lengthens(letter, vowel) ? vowel : letter);
        }
        return even.toString();
    }

    /** Without what only lengthens, and with one letter for each sound; letters of other scripts stay. */
    static String loose(String form) {
        StringBuilder loose = new StringBuilder(form.length());
        for (int at = 0; at < form.length(); at++) {
            char letter = sound(form.charAt(at));
            char before = loose.isEmpty() ? NONE : loose.charAt(loose.length() - 1);
            if (letter != LONG && (vowel(before) == NONE || letter != vowel(before))) {
                loose.append(letter);
            }
        }
        return loose.isEmpty() ? form : loose.toString();
    }

    private static boolean lengthens(char letter, char vowel) {
        return vowel != NONE && (letter == LONG || vowel == 'オ' && letter == 'ウ' || vowel == 'エ' && letter == 'イ');
    }

    private static char sound(char letter) {
        int alike = ALIKE.indexOf(letter);
        return alike < 0 ? letter : SOUND.charAt(alike);
    }

    private static char vowel(char letter) {
        for (String column : COLUMNS) {
            if (column.indexOf(letter) >= 0) {
                return column.charAt(0);
            }
        }
        return NONE;
    }
}
