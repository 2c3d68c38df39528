package dev.sekisho.compensation.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.disclosure.CasePackage;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.ReportLine;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.trace.EndKind;
import dev.sekisho.compensation.trace.Handover;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.compensation.trace.TraceEnd.AtBank;
import dev.sekisho.compensation.trace.TraceEnd.AtShop;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case as investigators get it; what their request does not cover is not there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackageView(
        String format,
        DisclosureView disclosure,
        String caseNumber,
        String state,
        Instant openedAt,
        List<ReportView> reports,
        List<ChargeView> charges,
        TraceView trace,
        List<MeasureView> measures) {

    private static final String FORMAT = "sekisho-case-package 1";
    private static final String LOOK_ALIKE = "LOOK_BACK";

    static PackageView of(CasePackage known, Instant now) {
        FraudCase fraudCase = known.file().fraudCase();
        return new PackageView(
                FORMAT,
                DisclosureView.of(known.disclosure(), now),
                fraudCase.head().number().value(),
                fraudCase.state().name(),
                fraudCase.head().openedAt(),
                reports(known),
                known.covers(Part.CHARGES) ? all(known.file().confirmed(), ChargeView::of) : null,
                known.covers(Part.TRACE) ? TraceView.of(known) : null,
                known.covers(Part.MEASURES) ? measures(known.file()) : null);
    }

    private static List<ReportView> reports(CasePackage known) {
        boolean words = known.covers(Part.STATEMENTS);
        if (known.covers(Part.REPORTS)) {
            return all(known.file().reports(), line -> ReportView.of(line, words));
        }
        return words ? all(known.file().reports(), ReportView::wordsOf) : null;
    }

    /**
     * Those of wallets that only looked like a thief's are nobody's guilt, and not told; one that is reported by now is told as well,
     * though it looked like it first.
     */
    private static List<MeasureView> measures(CaseFile file) {
        Set<UUID> reported = file.things().stream().map(Thing::id).collect(Collectors.toSet());
        return file.measures().stream()
                .filter(measure -> !measure.wanted().rule().startsWith(LOOK_ALIKE)
                        || reported.contains(measure.wanted().targetId()))
                .map(MeasureView::of)
                .toList();
    }

    private static <T, V> List<V> all(List<T> some, Function<T, V> view) {
        return some.stream().map(view).toList();
    }

    /** A report; the statement only where a warrant covers people's own words. */
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
            String reportReference,
            String accountMask,
            Long amountYen,
            String statement) {

        /** What was said, and of the report nothing else. */
        static ReportView wordsOf(ReportLine line) {
            return new ReportView(
                    line.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    line.statement().orElse(null));
        }

        static ReportView of(ReportLine line, boolean words) {
            return new ReportView(
                    line.id(),
                    line.source(),
                    line.channel(),
                    line.certainty(),
                    line.receivedAt(),
                    line.occurred().from().orElse(null),
                    line.occurred().to().orElse(null),
                    line.bank().map(bank -> bank.value()).orElse(null),
                    line.reference().orElse(null),
                    line.accountMask().orElse(null),
                    line.amountYen().orElse(null),
                    words ? line.statement().orElse(null) : null);
        }
    }

    /** A charge that its bank confirmed. */
    record ChargeView(
            UUID chargeId, UUID walletId, UUID bankAccountId, String bankCode, long amountYen, Instant postedAt) {

        static ChargeView of(VictimCharge charge) {
            return new ChargeView(
                    charge.charge().value(),
                    charge.wallet().value(),
                    charge.bankAccount().value(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt());
        }
    }

    /** Where the money went. @param whole false if a limit was reached, or the copy does not hold everything now */
    record TraceView(List<StepView> transfers, List<EndView> ends, boolean whole) {

        static TraceView of(CasePackage known) {
            List<Trace> traces = known.traces();
            return new TraceView(
                    all(traces, Trace::handovers).map(StepView::of).toList(),
                    all(traces, Trace::ends).map(EndView::of).toList(),
                    known.isTraceWhole());
        }

        private static <T> Stream<T> all(List<Trace> traces, Function<Trace, List<T>> some) {
            return traces.stream().flatMap(trace -> some.apply(trace).stream());
        }
    }

    /** Some yen from one wallet to another. */
    record StepView(UUID transferId, UUID chargeId, UUID fromWalletId, UUID toWalletId, long amountYen, Instant at) {

        static StepView of(Handover step) {
            return new StepView(
                    step.transfer().id().value(),
                    step.charge().value(),
                    step.transfer().from().value(),
                    step.transfer().to().value(),
                    step.amount().yen(),
                    step.transfer().at());
        }
    }

    /** Where some yen ended; a shop has its till, a bank account its bank. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndView(
            EndKind kind,
            UUID chargeId,
            long amountYen,
            Instant at,
            UUID merchantId,
            String shop,
            String terminal,
            UUID payoutId,
            String bankCode,
            String accountMask,
            String bankReference) {

        static EndView of(TraceEnd end) {
            CopiedPayment payment = end instanceof AtShop spent ? spent.payment() : null;
            CopiedPayout payout = end instanceof AtBank left ? left.payout().payout() : null;
            Instant at = payment != null ? payment.at() : null;
            return new EndView(
                    end.kind(),
                    end.charge().value(),
                    end.amount().yen(),
                    end instanceof AtBank left ? left.payout().at() : at,
                    payment == null ? null : payment.merchant().value(),
                    payment == null ? null : payment.shop(),
                    payment == null ? null : payment.terminal(),
                    payout == null ? null : payout.id().value(),
                    payout == null ? null : payout.terms().bank().value(),
                    end instanceof AtBank left ? left.payout().accountMask().orElse(null) : null,
                    payout == null ? null : payout.standing().bankReference().orElse(null));
        }
    }

    /** What was stopped or frozen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureView(String target, UUID id, String grade, Instant endsAt, boolean released, String state) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.wanted().target().name(),
                    measure.wanted().targetId(),
                    measure.wanted().grade().name(),
                    measure.wanted().endsAt().orElse(null),
                    measure.release(),
                    measure.state().name());
        }
    }
}
