package dev.sekisho.kit.page;

/** One text of a page in both languages; a page's texts are one enum, in which none can lack a language. */
public interface Phrase {

    /** May have places for values, {@code %s}, as many and in the same order as in {@link #en()} or numbered. */
    String ja();

    String en();

    default String in(Language language, Object... values) {
        String text = language == Language.JA ? ja() : en();
        return values.length == 0 ? text : text.formatted(values);
    }
}
