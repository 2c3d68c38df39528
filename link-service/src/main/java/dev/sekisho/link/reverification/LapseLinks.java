package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.link.LinkVerifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Stops what was not verified in time, a bounded number at once; no debit waits for it to refuse. */
@ApplicationScoped
public class LapseLinks {

    private static final int AT_ONCE = 100;

    private final LinkVerifications verifications;
    private final LapseLink one;
    private final InstantSource clock;

    LapseLinks(LinkVerifications verifications, LapseLink one, InstantSource clock) {
        this.verifications = verifications;
        this.one = one;
        this.clock = clock;
    }

    /** @return how many were overdue */
    public int lapseOverdue() {
        Instant now = clock.instant();
        List<LinkId> overdue = verifications.overdue(now, AT_ONCE);
        overdue.forEach(id -> one.lapse(id, now));
        return overdue.size();
    }
}
