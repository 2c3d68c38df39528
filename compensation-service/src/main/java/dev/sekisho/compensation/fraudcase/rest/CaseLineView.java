package dev.sekisho.compensation.fraudcase.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.OpenCase;
import java.time.Instant;

/** A case in a list; {@code overdue} says that its bank should have answered by now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseLineView(
        String caseNumber, String state, Instant openedAt, Instant confirmBy, boolean overdue, String outcome) {

    static CaseLineView of(FraudCase fraudCase, Instant now) {
        return new CaseLineView(
                fraudCase.head().number().value(),
                fraudCase.state().name(),
                fraudCase.head().openedAt(),
                fraudCase.head().confirmBy(),
                fraudCase instanceof OpenCase open && open.isOverdueAt(now),
                fraudCase instanceof ClosedCase closed ? closed.outcome().name() : null);
    }
}
