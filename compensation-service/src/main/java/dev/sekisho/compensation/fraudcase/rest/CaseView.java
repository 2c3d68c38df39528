package dev.sekisho.compensation.fraudcase.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.OpenCase;
import dev.sekisho.compensation.fraudcase.ReportLine;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case as its reader may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseNumber,
        String state,
        Instant openedAt,
        Instant confirmBy,
        boolean overdue,
        Instant confirmedAt,
        Instant closedAt,
        String outcome,
        List<ReportView> reports,
        List<UUID> bankAccounts,
        List<UUID> links,
        List<UUID> wallets,
        List<UUID> charges,
        List<UUID> possible,
        List<ConfirmedView> confirmed,
        List<MeasureView> measures) {

    static CaseView of(CaseFile file, Instant now) {
        FraudCase fraudCase = file.fraudCase();
        ClosedCase closed = fraudCase instanceof ClosedCase over ? over : null;
        return new CaseView(
                fraudCase.head().number().value(),
                fraudCase.state().name(),
                fraudCase.head().openedAt(),
                fraudCase.head().confirmBy(),
                fraudCase instanceof OpenCase open && open.isOverdueAt(now),
                fraudCase instanceof ConfirmedCase confirmed ? confirmed.confirmedAt() : null,
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.outcome().name(),
                file.reports().stream().map(ReportView::of).toList(),
                file.ids(ThingKind.BANK_ACCOUNT).toList(),
                file.ids(ThingKind.LINK).toList(),
                file.ids(ThingKind.WALLET).toList(),
                file.ids(ThingKind.CHARGE).toList(),
                file.possible().stream().map(Thing::id).toList(),
                file.confirmed().stream().map(ConfirmedView::of).toList(),
                file.measures().stream().map(MeasureView::of).toList());
    }

    /** A report of the case, with both its times: when we heard of it, and when it is said to have happened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportView(
            UUID reportId,
            String source,
            String channel,
            String certainty,
            String rule,
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String bankCode,
            String reportReference,
            String accountMask,
            String accountLookup,
            Long amountYen,
            Boolean depositorIsCustomer,
            String statement) {

        static ReportView of(ReportLine line) {
            return new ReportView(
                    line.id(),
                    line.source(),
                    line.channel(),
                    line.certainty(),
                    line.rule(),
                    line.receivedAt(),
                    line.occurred().from().orElse(null),
                    line.occurred().to().orElse(null),
                    line.bank().map(bank -> bank.value()).orElse(null),
                    line.reference().orElse(null),
                    line.accountMask().orElse(null),
                    line.lookup(),
                    line.amountYen().orElse(null),
                    line.depositorIsCustomer().orElse(null),
                    line.statement().orElse(null));
        }
    }

    /** A charge that its bank has confirmed. */
    record ConfirmedView(
            UUID chargeId,
            UUID walletId,
            UUID bankAccountId,
            String bankCode,
            long amountYen,
            Instant postedAt,
            boolean depositorIsCustomer) {

        static ConfirmedView of(VictimCharge charge) {
            return new ConfirmedView(
                    charge.charge().value(),
                    charge.wallet().value(),
                    charge.bankAccount().value(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt(),
                    charge.depositorIsCustomer());
        }
    }

    /** A measure of the case; {@code tookMillis} is from the order to the owner's acknowledgement. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureView(
            UUID measureId,
            String target,
            UUID id,
            String grade,
            String rule,
            Instant endsAt,
            boolean release,
            String state,
            Long tookMillis) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.id(),
                    measure.wanted().target().name(),
                    measure.wanted().targetId(),
                    measure.wanted().grade().name(),
                    measure.wanted().rule(),
                    measure.wanted().endsAt().orElse(null),
                    measure.release(),
                    measure.state().name(),
                    measure.tookMillis().orElse(null));
        }
    }
}
