package dev.sekisho.compensation.report;

import java.time.Duration;

/**
 * The numbers of reporting.
 *
 * @param confirmWithin how long the bank may take to say whether it was fraud
 */
public record ReportPolicy(Duration confirmWithin) {

    public ReportPolicy {
        if (confirmWithin.isZero() || confirmWithin.isNegative()) {
            throw new IllegalArgumentException("sekisho.compensation.report.confirm-within is longer than nothing");
        }
    }
}
