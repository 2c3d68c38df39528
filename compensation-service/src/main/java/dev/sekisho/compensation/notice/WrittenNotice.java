package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.figure.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One person wrote it; nobody outside sees it. */
public record WrittenNotice(NoticeHead head) implements Notice {

    public WrittenNotice {
        Objects.requireNonNull(head, "head");
    }

    /** @param figures of the moment that the notice names */
    PublishedNotice published(Instant at, List<Damage> figures) {
        return new PublishedNotice(head.next(), at, figures);
    }
}
