package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Ends what nobody came back for, a bounded number at a time. */
@ApplicationScoped
public class ExpireRequests {

    private static final int AT_ONCE = 100;

    private final LinkRequests requests;
    private final MoveRequest mover;
    private final MachineClock machine;

    ExpireRequests(LinkRequests requests, MoveRequest mover, MachineClock machine) {
        this.requests = requests;
        this.mover = mover;
        this.machine = machine;
    }

    /** @return how many were overdue */
    public int expireOverdue() {
        Instant now = machine.now();
        List<LinkRequestId> overdue = requests.overdue(now, AT_ONCE);
        overdue.forEach(id -> mover.move(id, Expiry.by(now)));
        return overdue.size();
    }
}
