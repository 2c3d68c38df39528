package dev.sekisho.compensation.report;

/**
 * How much one reporter may report: a stolen token stops so many links and wallets and no more (TD8).
 *
 * @param anHour reports of one bank's user or member of staff in any hour
 * @param stopsAnHour different links and wallets that they may stop, however many one report is about
 */
public record ReportLimit(int anHour, int stopsAnHour) {

    public ReportLimit {
        if (anHour < 1 || stopsAnHour < 1) {
            throw new IllegalArgumentException("somebody may report");
        }
    }

    /** @param said before, and what one more would stop besides */
    public boolean hasRoomFor(Said said) {
        return said.reports() < anHour && said.stops() <= stopsAnHour;
    }

    /** How much one reporter has said. @param stops different links and wallets, those of the next report among them */
    public record Said(long reports, long stops) {}
}
