package dev.sekisho.kit.page;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** How a page says things in the language of who looks: texts, moments in Japan's time, days, yen. */
public record Words(Language language) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(JAPAN);

    public String of(Phrase phrase, Object... values) {
        return phrase.in(language, values);
    }

    /** What the business itself says in both languages. */
    public String either(String ja, String en) {
        return language == Language.JA ? ja : en;
    }

    /** The text for a code, which is the name of one of these phrases; a code without one is said as it is. */
    public <P extends Enum<P> & Phrase> String code(Class<P> phrases, Object code) {
        return Arrays.stream(phrases.getEnumConstants())
                .filter(phrase -> phrase.name().equals(String.valueOf(code)))
                .findFirst()
                .map(this::of)
                .orElse(String.valueOf(code));
    }

    /** To the minute, in Japan's time. */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    public String day(LocalDate day) {
        return day.toString();
    }

    public String yen(long yen) {
        String number = NumberFormat.getIntegerInstance(Locale.ROOT).format(yen);
        return language == Language.JA ? number + "円" : "JPY " + number;
    }
}
