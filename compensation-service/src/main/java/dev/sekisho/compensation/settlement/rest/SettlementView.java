package dev.sekisho.compensation.settlement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.settlement.ClosedSettlement;
import dev.sekisho.compensation.settlement.Fault;
import dev.sekisho.compensation.settlement.Settlement;
import dev.sekisho.compensation.settlement.SettlementHead;
import dev.sekisho.compensation.settlement.SettlementLine;
import dev.sekisho.compensation.settlement.Settlements;
import dev.sekisho.kernel.csv.CsvRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A settlement as it is shown, and as a file.
 *
 * @param bankYen what the bank owes the operator; below zero the operator owes the bank
 * @param lines absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettlementView(
        UUID settlementId,
        String bankCode,
        String month,
        String state,
        long operatorYen,
        long bankYen,
        String contentHash,
        Instant madeAt,
        Instant closedAt,
        List<LineView> lines) {

    static SettlementView of(Settlement settlement) {
        return of(
                settlement, settlement.head().lines().stream().map(LineView::of).toList());
    }

    static SettlementView of(Settlements.Listed listed) {
        return new SettlementView(
                listed.id(),
                listed.bank().value(),
                listed.month().toString(),
                listed.closedAt().isPresent() ? "CLOSED" : "MADE",
                listed.operatorYen(),
                listed.bankYen(),
                listed.hash().value(),
                listed.madeAt(),
                listed.closedAt().orElse(null),
                null);
    }

    private static SettlementView of(Settlement settlement, List<LineView> lines) {
        SettlementHead head = settlement.head();
        return new SettlementView(
                head.id(),
                head.bank().value(),
                head.month().toString(),
                settlement instanceof ClosedSettlement ? "CLOSED" : "MADE",
                head.operatorYen(),
                head.bankYen(),
                head.hash().value(),
                head.madeAt(),
                settlement instanceof ClosedSettlement closed ? closed.closedAt() : null,
                lines);
    }

    /** One row for each line, and the sums in the last. */
    static String csv(Settlement settlement) {
        SettlementHead head = settlement.head();
        String lines = head.lines().stream()
                .map(line -> CsvRow.of(
                        head.bank().value(),
                        head.month(),
                        line.kind(),
                        line.caseNumber(),
                        line.claim(),
                        line.route(),
                        line.paidOn(),
                        line.fault(),
                        line.operatorYen(),
                        line.bankYen()))
                .collect(Collectors.joining());
        return CsvRow.of(
                        "bankCode",
                        "month",
                        "kind",
                        "caseNumber",
                        "claimId",
                        "routeId",
                        "paidOn",
                        "fault",
                        "operatorYen",
                        "bankYen")
                + lines
                + CsvRow.of(
                        head.bank().value(),
                        head.month(),
                        "TOTAL",
                        "",
                        "",
                        "",
                        "",
                        "",
                        head.operatorYen(),
                        head.bankYen());
    }

    /** One payment. @param ruleId absent where the operator bears all because nothing was agreed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            SettlementLine.Kind kind,
            String caseNumber,
            UUID claimId,
            UUID routeId,
            LocalDate paidOn,
            Fault fault,
            UUID ruleId,
            long operatorYen,
            long bankYen) {

        static LineView of(SettlementLine line) {
            return new LineView(
                    line.kind(),
                    line.caseNumber(),
                    line.claim().value(),
                    line.route(),
                    line.paidOn(),
                    line.fault(),
                    line.rule().orElse(null),
                    line.operatorYen(),
                    line.bankYen());
        }
    }
}
