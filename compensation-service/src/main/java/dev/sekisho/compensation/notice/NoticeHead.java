package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What a notice is from its writing on. @param version of the row, and of the last fact about it */
public record NoticeHead(UUID id, NoticeText said, Actor writer, Instant writtenAt, long version) {

    public NoticeHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(writer, "writer");
        Objects.requireNonNull(writtenAt, "writtenAt");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    NoticeHead next() {
        return new NoticeHead(id, said, writer, writtenAt, version + 1);
    }
}
