package dev.sekisho.compensation.notice;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a notice says, to whom and on what grounds.
 *
 * @param sender as its readers see it: a name, a number or an address
 * @param deniesLeak whether it says that something did not come from us
 * @param figuresAsOf the moment of the figures it names
 * @param replaces an earlier notice that is withdrawn when this one is published
 */
public record NoticeText(
        Channel channel,
        String sender,
        String title,
        String text,
        Basis basis,
        boolean deniesLeak,
        List<Evidence> evidence,
        Optional<Instant> figuresAsOf,
        Optional<UUID> replaces) {

    public static final int MAX_SENDER = 100;
    public static final int MAX_TITLE = 200;
    public static final int MAX_TEXT = 4_000;
    public static final int MAX_EVIDENCE = 20;

    public NoticeText {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(figuresAsOf, "figuresAsOf");
        Objects.requireNonNull(replaces, "replaces");
        evidence = List.copyOf(evidence);
        requireLength(sender, MAX_SENDER);
        requireLength(title, MAX_TITLE);
        requireLength(text, MAX_TEXT);
        if (evidence.size() > MAX_EVIDENCE) {
            throw new IllegalArgumentException("too much evidence for one notice");
        }
    }

    public NoticeText restingOn(List<Evidence> grounds) {
        return new NoticeText(channel, sender, title, text, basis, deniesLeak, grounds, figuresAsOf, replaces);
    }

    /** Title and text, as rules read them. */
    String words() {
        return title + "\n" + text;
    }

    private static void requireLength(String words, int most) {
        if (words.isBlank() || words.length() > most) {
            throw new IllegalArgumentException("a notice has a sender, a title and a text");
        }
    }
}
