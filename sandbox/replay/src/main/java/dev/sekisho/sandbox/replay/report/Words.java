package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The same words in Japanese and English; the page's reader chooses which are seen. */
record Words(String ja, String en) {

    static Words of(String ja, String en) {
        return new Words(ja, en);
    }

    static Words yen(long yen) {
        String digits = String.format(Locale.ROOT, "%,d", yen);
        return new Words(digits + "円", "JPY " + digits);
    }

    static Words count(long number, String ja, String en) {
        String digits = String.format(Locale.ROOT, "%,d", number);
        return new Words(digits + ja, digits + " " + en);
    }

    static Words number(long number) {
        String digits = String.format(Locale.ROOT, "%,d", number);
        return new Words(digits, digits);
    }

    static Words percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f %%", 100 * share);
        return new Words(text, text);
    }

    /** To the minute below an hour, to the hour below three days. */
    static Words time(Optional<Duration> wait) {
        return wait.map(Words::time).orElse(new Words("—", "—"));
    }

    private static Words time(Duration wait) {
        long minutes = wait.toMinutes();
        if (minutes < 60) {
            return new Words(minutes + "分", minutes + " min");
        }
        long hours = wait.toHours();
        if (hours < 72) {
            return new Words(hours + "時間", hours + " h");
        }
        long days = wait.toDays();
        return new Words(days + "日", days + " days");
    }

    /** How a policy is called on the page. */
    static Words policy(String policy) {
        return policy.equals("2020") ? new Words("2020年の運用", "policy of 2020") : new Words("関所の運用", "Sekisho’s policy");
    }

    List<Node> nodes() {
        return ja.equals(en)
                ? List.of(Node.of("span", ja))
                : List.of(
                        Node.of("span", styled("ja"), at("lang", "ja"), ja),
                        Node.of("span", styled("en"), at("lang", "en"), en));
    }

    /** On one line, for where there is no room to choose. */
    String both() {
        return ja.equals(en) ? ja : ja + " / " + en;
    }
}
