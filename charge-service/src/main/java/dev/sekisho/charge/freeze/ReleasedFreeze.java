package dev.sekisho.charge.freeze;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A freeze that was taken off; an order to freeze that comes late does not bring it back.
 *
 * @param was what stood; empty for one that was released before it ever came
 */
public record ReleasedFreeze(FreezeId id, Optional<StandingFreeze> was, Instant releasedAt, String releasedBy)
        implements Freeze {

    /** How a fact names the grade of a freeze that was released before it ever came. */
    private static final String NO_GRADE = "NONE";

    public ReleasedFreeze {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(releasedAt, "releasedAt");
        Objects.requireNonNull(releasedBy, "releasedBy");
    }

    static ReleasedFreeze neverImposed(FreezeId id, Instant now, String by) {
        return new ReleasedFreeze(id, Optional.empty(), now, by);
    }

    String gradeName() {
        return was.map(freeze -> freeze.grade().name()).orElse(NO_GRADE);
    }

    Optional<String> caseNumber() {
        return was.flatMap(StandingFreeze::caseNumber);
    }
}
