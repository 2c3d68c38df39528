package dev.sekisho.kit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages speak; Japanese unless somebody says otherwise. */
public enum Language {
    JA(Locale.JAPANESE, "日本語"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of this tag (BCP 47), if pages speak it. */
    static Optional<Language> tagged(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
    }

    /** What a browser asks for first among what pages speak. @param ranges {@code Accept-Language}, may be null */
    static Language preferred(String ranges) {
        try {
            List<Locale> spoken = Arrays.stream(values()).map(one -> one.locale).toList();
            Locale found = ranges == null ? null : Locale.lookup(Locale.LanguageRange.parse(ranges), spoken);
            return found == null ? JA : tagged(found.getLanguage()).orElse(JA);
        } catch (IllegalArgumentException notARange) {
            return JA;
        }
    }

    public String tag() {
        return locale.getLanguage();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == JA ? EN : JA;
    }
}
