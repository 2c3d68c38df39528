package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.figure.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** It holds no more, and is found all the same: it was genuine. @param reason why, for everybody */
public record WithdrawnNotice(
        NoticeHead head,
        Instant publishedAt,
        List<Damage> figures,
        Instant withdrawnAt,
        String reason,
        Optional<UUID> replacedBy)
        implements Notice {

    public static final int MAX_REASON = 500;

    public WithdrawnNotice {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(withdrawnAt, "withdrawnAt");
        Objects.requireNonNull(replacedBy, "replacedBy");
        figures = List.copyOf(figures);
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("a withdrawal is explained");
        }
    }
}
