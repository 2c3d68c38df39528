package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the key of a report is answered with for ever: its case and what was found when it came. */
record Filed(
        UUID reportId,
        String caseNumber,
        Instant receivedAt,
        List<UUID> links,
        List<UUID> charges,
        List<UUID> possible,
        String accountLookup) {

    static Filed of(Report report, Matches matches, FraudCase fraudCase) {
        return new Filed(
                report.id(),
                fraudCase.head().number().value(),
                report.receivedAt(),
                matches.ids(ThingKind.LINK),
                matches.ids(ThingKind.CHARGE),
                matches.possible().stream().map(ChargeId::value).toList(),
                matches.lookup().name());
    }
}
