package dev.sekisho.compensation.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What was announced, word for word.
 *
 * @param own whether we are the publisher
 * @param text as it was published
 * @param source where it was read
 * @param figuresAsOf the moment of its figures, where it is known
 * @param remark ours, such as that a date was inferred
 * @param notice by which we said it, published by a second person; of our own alone
 * @param corrects an entry of the same bulletin that was not what had been published
 */
public record Announcement(
        String publisher,
        boolean own,
        String text,
        String source,
        Instant publishedAt,
        Optional<Instant> figuresAsOf,
        Optional<String> remark,
        Optional<UUID> notice,
        Optional<UUID> corrects,
        List<AnnouncedFigure> figures) {

    public static final int MAX_PUBLISHER = 100;
    public static final int MAX_TEXT = 4_000;
    public static final int MAX_SOURCE = 300;
    public static final int MAX_REMARK = 500;
    public static final int MAX_FIGURES = 50;

    public Announcement {
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(figuresAsOf, "figuresAsOf");
        Objects.requireNonNull(remark, "remark");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(corrects, "corrects");
        figures = List.copyOf(figures);
        if (publisher.isBlank() || text.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a bulletin has a publisher, a text and a source");
        }
        if (figures.isEmpty() || figures.size() > MAX_FIGURES) {
            throw new IllegalArgumentException("a bulletin has figures, and not too many");
        }
    }
}
