package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A notice is out, and from now on genuine; its figures are those of a moment, where it has any (A53, A55). */
public record NoticePublished(
        UUID noticeId, String contentHash, UUID replaces, String figuresAsOf, UUID staffId, UUID personId)
        implements FactData {}
