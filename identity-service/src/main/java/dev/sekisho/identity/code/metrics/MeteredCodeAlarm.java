package dev.sekisho.identity.code.metrics;

import dev.sekisho.identity.code.BudgetKind;
import dev.sekisho.identity.code.CodeAlarm;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts alarms where operations sees them; the day's ceiling is also an error in the log. */
@ApplicationScoped
class MeteredCodeAlarm implements CodeAlarm {

    private static final Logger LOG = Logger.getLogger(MeteredCodeAlarm.class);

    private final MeterRegistry meters;

    MeteredCodeAlarm(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void exhausted(BudgetKind kind) {
        meters.counter("sekisho.identity.codes.exhausted", "budget", kind.name())
                .increment();
        if (kind == BudgetKind.DAY) {
            LOG.error("the day's ceiling of SMS and calls is reached: no more codes are sent");
        }
    }

    @Override
    public void failing(int percent) {
        meters.counter("sekisho.identity.codes.failing.networks").increment();
        LOG.warnf("%d percent of the codes tried from one shared network are wrong", percent);
    }
}
