package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** An announcement about damage was entered word for word; what it says and what we had then are hashed (A55). */
public record BulletinEntered(
        UUID bulletinId,
        String publisher,
        boolean own,
        Instant publishedAt,
        String figuresAsOf,
        long figures,
        String contentHash,
        String snapshotHash,
        UUID corrects,
        UUID staffId,
        UUID personId)
        implements FactData {}
