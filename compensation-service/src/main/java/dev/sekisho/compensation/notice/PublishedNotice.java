package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.figure.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Another person published it, with the figures as they were known at the moment it names. */
public record PublishedNotice(NoticeHead head, Instant publishedAt, List<Damage> figures) implements Notice {

    public PublishedNotice {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(publishedAt, "publishedAt");
        figures = List.copyOf(figures);
    }

    /** @param replacedBy the notice that says it better, if one does */
    WithdrawnNotice withdrawn(Instant at, String reason, Optional<UUID> replacedBy) {
        return new WithdrawnNotice(head.next(), publishedAt, figures, at, reason, replacedBy);
    }
}
