package dev.sekisho.compensation.bulletin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What we genuinely said, each published by another person than wrote it. */
@FunctionalInterface
public interface OwnNotices {

    /** @return empty unless it is published, and as long as it was not withdrawn */
    Optional<Words> published(UUID notice);

    /** Its text, and the moment of the figures that it names. */
    record Words(String text, Optional<Instant> figuresAsOf) {}
}
