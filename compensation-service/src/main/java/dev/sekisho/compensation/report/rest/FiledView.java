package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.Measure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A report as it was taken in.
 *
 * @param possible charges that only look like it; nothing is done about them
 * @param accountLookup NOT_ASKED, FOUND, UNKNOWN (never linked), or UNAVAILABLE: report again with the account
 */
record FiledView(
        UUID reportId,
        String caseNumber,
        Instant receivedAt,
        Matched matched,
        List<UUID> possible,
        String accountLookup,
        List<MeasureView> measures) {

    static FiledView of(Filed filed, List<Measure> measures) {
        return new FiledView(
                filed.reportId(),
                filed.caseNumber(),
                filed.receivedAt(),
                new Matched(filed.links(), filed.charges()),
                filed.possible(),
                filed.accountLookup(),
                measures.stream().map(MeasureView::of).toList());
    }

    /** What was found for certain. */
    record Matched(List<UUID> links, List<UUID> charges) {}

    /** A measure and how far it is: UNDER_WAY until its owner has acknowledged it. */
    record MeasureView(String target, UUID id, String grade, String state) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.wanted().target().name(),
                    measure.wanted().targetId(),
                    measure.wanted().grade().name(),
                    measure.state().name());
        }
    }
}
