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

    /** A newer fact that gives no reason for the same state leaves the one that is known. */
    LinkStanding orNewer(LinkStanding other) {
        LinkStanding newer = other.version > version ? other : this;
        LinkStanding older = newer == this ? other : this;
        boolean asBefore = newer.state == older.state && newer.reason.isEmpty();
        return asBefore ? new LinkStanding(newer.version, newer.state, newer.at, older.reason) : newer;
    }
}
