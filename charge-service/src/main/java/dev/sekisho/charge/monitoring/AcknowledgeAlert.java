package dev.sekisho.charge.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears that a person has seen an alert, and keeps how long that took; the first one counts. */
@ApplicationScoped
public class AcknowledgeAlert {

    private final Alerts alerts;

    @Inject
    public AcknowledgeAlert(Alerts alerts) {
        this.alerts = alerts;
    }

    /** Empty if there is no such alert. */
    @Transactional
    public Optional<SeenAlert> acknowledge(UUID alert, Speaker by, Instant now) {
        return alerts.lock(alert).map(present -> seen(present, by, now));
    }

    private SeenAlert seen(Alert present, Speaker by, Instant now) {
        if (present instanceof SeenAlert before) {
            return before;
        }
        RaisedAlert raised = (RaisedAlert) present;
        SeenAlert seen = raised.seen(by, now);
        alerts.see(seen, raised.acknowledged(by, now));
        return seen;
    }
}
