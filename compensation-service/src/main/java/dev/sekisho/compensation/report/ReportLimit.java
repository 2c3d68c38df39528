package dev.sekisho.compensation.report;

/**
 * How much one reporter may report: a stolen token stops so many links and no more (TD8).
 *
 * @param anHour reports of one bank's user or member of staff in any hour
 */
public record ReportLimit(int anHour) {

    public ReportLimit {
        if (anHour < 1) {
            throw new IllegalArgumentException("somebody may report");
        }
    }
}
