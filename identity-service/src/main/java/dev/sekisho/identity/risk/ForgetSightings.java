package dev.sekisho.identity.risk;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Forgets signals that no rule can look back to any more, a bounded number at a time. */
@ApplicationScoped
public class ForgetSightings {

    static final int BATCH = 1_000;
    static final int BATCHES = 20;

    private final Sightings sightings;
    private final SightingRetention retention;
    private final Transaction transaction;
    private final InstantSource clock;

    ForgetSightings(Sightings sightings, SightingRetention retention, Transaction transaction, InstantSource clock) {
        this.sightings = sightings;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void forgetOld() {
        Instant now = clock.instant();
        forget(false, now.minus(retention.brief()));
        forget(true, now.minus(retention.lasting()));
    }

    private void forget(boolean lasting, Instant before) {
        int forgotten = BATCH;
        for (int batch = 0; batch < BATCHES && forgotten == BATCH; batch++) {
            forgotten = transaction.call(() -> sightings.forget(lasting, before, BATCH));
        }
    }
}
