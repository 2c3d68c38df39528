package dev.sekisho.charge.reconciliation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Days that are due, as work that anybody may do; now and then the days that are to be expected are entered first. */
public final class ReconcileWork {

    private static final long NEVER = Long.MIN_VALUE;

    private final ExpectStatements expect;
    private final ReconcileDay reconcile;
    private final StatementDays days;
    private final ReconcilePolicy policy;
    private final Duration look;
    private final AtomicLong lookedAt = new AtomicLong(NEVER);

    /** @param look how often days are entered */
    public ReconcileWork(
            ExpectStatements expect,
            ReconcileDay reconcile,
            StatementDays days,
            ReconcilePolicy policy,
            Duration look) {
        this.expect = expect;
        this.reconcile = reconcile;
        this.days = days;
        this.policy = policy;
        this.look = look;
    }

    /** Each is to be done once, by anybody. */
    public List<Runnable> take() {
        long now = System.nanoTime();
        long before = lookedAt.get();
        if (before == NEVER || now - before >= look.toNanos()) {
            lookedAt.set(now);
            expect.enter();
        }
        return days.claim(policy.batch(), policy.lease()).stream()
                .<Runnable>map(day -> () -> reconcile.work(day))
                .toList();
    }
}
