package dev.sekisho.charge.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Says of alerts that nobody has seen in time that this is so, once. */
@ApplicationScoped
public class EscalateAlerts {

    static final int BATCH = 200;

    private final Alerts alerts;

    @Inject
    public EscalateAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    /** How many there were. */
    @Transactional
    public int escalate(Instant now) {
        return alerts.escalate(now, BATCH);
    }
}
