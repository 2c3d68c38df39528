package dev.sekisho.compensation.notice.page;

import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A notice that was published, as anybody sees it: neither who wrote it nor on what grounds. */
public record GenuineNotice(
        UUID id, NoticeText said, Instant publishedAt, List<Damage> figures, Optional<WithdrawnNotice> withdrawn) {

    private static final String ALL = "ALL";
    private static final int BEGINNING = 80;

    public GenuineNotice {
        figures = List.copyOf(figures);
    }

    /** Empty for a draft, which is nobody's to see. */
    static Optional<GenuineNotice> of(Notice notice) {
        if (notice instanceof WithdrawnNotice withdrawn) {
            return Optional.of(new GenuineNotice(
                    notice.head().id(),
                    notice.head().said(),
                    withdrawn.publishedAt(),
                    ofAllSources(withdrawn.figures()),
                    Optional.of(withdrawn)));
        }
        return notice instanceof PublishedNotice published
                ? Optional.of(new GenuineNotice(
                        notice.head().id(),
                        notice.head().said(),
                        published.publishedAt(),
                        ofAllSources(published.figures()),
                        Optional.empty()))
                : Optional.empty();
    }

    private static List<Damage> ofAllSources(List<Damage> figures) {
        return figures.stream().filter(damage -> damage.source().equals(ALL)).toList();
    }

    public String noticeId() {
        return id.toString();
    }

    /** By which one knows it again. */
    public String beginning() {
        int letters = said.text().codePointCount(0, said.text().length());
        return letters <= BEGINNING
                ? said.text()
                : said.text().substring(0, said.text().offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
