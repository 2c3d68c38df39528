package dev.sekisho.charge.merchant.rest;

/** The forms of text that are taken: something visible, no control characters, no halves of characters. */
final class Text {

    private static final String VISIBLE = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]";
    private static final String VISIBLE_OR_SPACE = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]";

    /** 1 to 64 characters. */
    static final String SHORT = VISIBLE + VISIBLE_OR_SPACE + "{0,63}";

    /** 1 to 100 characters. */
    static final String NAME = VISIBLE + VISIBLE_OR_SPACE + "{0,99}";

    private Text() {}
}
