package dev.sekisho.compensation.copy;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a link as of one of its facts.
 *
 * @param version the fact's version, from 1 up; the higher one counts
 * @param reason why it ended
 * @param reasonOf the version of the fact that gave the reason; 0 without one
 */
public record LinkStanding(long version, LinkState state, Instant at, Optional<String> reason, long reasonOf) {

    private static final long NOBODY = 0;

    public LinkStanding {
        Versions.requireReal(version);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        if (reason.isPresent() ? reasonOf < 1 || reasonOf > version : reasonOf != NOBODY) {
            throw new IllegalArgumentException("a reason is given by this fact or by an earlier one");
        }
    }

    /** As the fact says by itself. */
    public LinkStanding(long version, LinkState state, Instant at, Optional<String> reason) {
        this(version, state, at, reason, reason.isPresent() ? version : NOBODY);
    }

    /**
     * A newer fact that gives no reason for the same state leaves the newest that is known, in whatever order they come.
     */
    LinkStanding orNewer(LinkStanding other) {
        LinkStanding newer = other.version > version ? other : this;
        LinkStanding older = newer == this ? other : this;
        boolean gaveNone = newer.reasonOf != newer.version;
        return newer.state == older.state && gaveNone && older.reasonOf > newer.reasonOf
                ? new LinkStanding(newer.version, newer.state, newer.at, older.reason, older.reasonOf)
                : newer;
    }
}
