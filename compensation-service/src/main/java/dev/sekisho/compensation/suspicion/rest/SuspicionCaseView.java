package dev.sekisho.compensation.suspicion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.ReportLine;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The case of an item as the MLRO needs it to decide; never printed. */
record SuspicionCaseView(
        String caseNumber,
        String state,
        Instant openedAt,
        List<ReportView> reports,
        List<ThingView> things,
        List<ChargeView> confirmed,
        List<MeasureView> measures) {

    static SuspicionCaseView of(CaseFile file) {
        FraudCase fraudCase = file.fraudCase();
        return new SuspicionCaseView(
                fraudCase.head().number().value(),
                fraudCase.state().name(),
                fraudCase.head().openedAt(),
                file.reports().stream().map(ReportView::of).toList(),
                file.things().stream().map(ThingView::of).toList(),
                file.confirmed().stream().map(ChargeView::of).toList(),
                file.measures().stream().map(MeasureView::of).toList());
    }

    @Override
    public String toString() {
        return "SuspicionCaseView[***]";
    }

    /** A report in its own words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            UUID reportId,
            String source,
            String channel,
            String certainty,
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String bankCode,
            Long amountYen,
            String statement) {

        static ReportView of(ReportLine line) {
            return new ReportView(
                    line.id(),
                    line.source(),
                    line.channel(),
                    line.certainty(),
                    line.receivedAt(),
                    line.occurred().from().orElse(null),
                    line.occurred().to().orElse(null),
                    line.bank().map(bank -> bank.value()).orElse(null),
                    line.amountYen().orElse(null),
                    line.statement().orElse(null));
        }

        @Override
        public String toString() {
            return "ReportView[***]";
        }
    }

    /** An account, a link, a wallet or a charge that the case is about. */
    record ThingView(ThingKind kind, UUID id) {

        static ThingView of(Thing thing) {
            return new ThingView(thing.kind(), thing.id());
        }
    }

    /** A charge that its bank confirmed. */
    record ChargeView(UUID chargeId, UUID walletId, String bankCode, long amountYen, Instant postedAt) {

        static ChargeView of(VictimCharge charge) {
            return new ChargeView(
                    charge.charge().value(),
                    charge.wallet().value(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt());
        }
    }

    /** What was stopped or frozen, by which rule. */
    record MeasureView(String target, UUID id, String grade, String rule, boolean release, String state) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.wanted().target().name(),
                    measure.wanted().targetId(),
                    measure.wanted().grade().name(),
                    measure.wanted().rule(),
                    measure.release(),
                    measure.state().name());
        }
    }
}
