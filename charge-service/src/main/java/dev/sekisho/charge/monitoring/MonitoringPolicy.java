package dev.sekisho.charge.monitoring;

import java.time.Duration;

/**
 * The numbers of monitoring that are no rule's.
 *
 * @param acknowledgeWithin by when operations is to have seen an alert
 * @param doorReach how far back a wallet is looked at when money is about to leave it: longer than facts may be behind
 * @param batch how many facts are followed in one transaction
 */
public record MonitoringPolicy(Duration acknowledgeWithin, Duration doorReach, int batch) {

    public MonitoringPolicy {
        if (acknowledgeWithin.isNegative() || acknowledgeWithin.isZero() || doorReach.isNegative() || batch < 1) {
            throw new IllegalArgumentException("alerts are seen in some time, and facts are followed");
        }
    }
}
