package dev.sekisho.compensation.copy;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a link as of one of its facts.
 *
 * @param version the fact's version, from 1 up; the higher one counts
 * @param reason why it ended
 */
public record LinkStanding(long version, LinkState state, Instant at, Optional<String> reason) {

    public LinkStanding {
        Versions.requireReal(version);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }

    LinkStanding orNewer(LinkStanding other) {
        return other.version > version ? other : this;
    }
}
