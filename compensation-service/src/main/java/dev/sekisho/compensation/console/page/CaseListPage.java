package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.OpenCase;
import java.time.Instant;
import java.util.List;

/**
 * Cases, the newest first.
 *
 * @param filters what was asked for, to be shown again
 * @param next the address of the next page, null on the last one
 */
public record CaseListPage(Filters filters, List<Line> lines, String next) {

    public CaseListPage {
        lines = List.copyOf(lines);
    }

    /** As they stood in the address; null where nothing was asked. */
    public record Filters(String state, String bankCode, String reportReference, boolean overdue) {}

    /** One case. */
    public record Line(
            String caseNumber, String path, CaseState state, Instant openedAt, Instant confirmBy, boolean overdue) {

        static Line of(FraudCase fraudCase, Instant now) {
            String number = fraudCase.head().number().value();
            return new Line(
                    number,
                    CasePage.pathOf(number),
                    fraudCase.state(),
                    fraudCase.head().openedAt(),
                    fraudCase.head().confirmBy(),
                    fraudCase instanceof OpenCase open && open.isOverdueAt(now));
        }
    }
}
