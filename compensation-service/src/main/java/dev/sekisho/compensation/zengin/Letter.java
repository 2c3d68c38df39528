package dev.sekisho.compensation.zengin;

/** One half-width letter of a name, and from which place of the given name it comes. */
record Letter(char value, int origin) {

    private static final String VOICED = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ";
    private static final String HALF_VOICED = "ﾊﾋﾌﾍﾎ";

    static boolean isMark(char letter) {
        return letter == 'ﾞ' || letter == 'ﾟ';
    }

    /** Whether this letter may stand behind {@code before}: a mark only behind a kana that takes it. */
    boolean mayFollow(char before) {
        if (value == 'ﾞ') {
            return VOICED.indexOf(before) >= 0;
        }
        return value != 'ﾟ' || HALF_VOICED.indexOf(before) >= 0;
    }
}
