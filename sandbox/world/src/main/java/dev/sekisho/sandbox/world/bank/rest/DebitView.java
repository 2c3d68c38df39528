package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.bank.Decision;

/** The bank's word on one debit request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DebitView(String status, String reference, String reason) {

    static final DebitView PROCESSING = new DebitView("PROCESSING", null, null);
    static final DebitView UNKNOWN = new DebitView("UNKNOWN_REQUEST", null, null);

    static DebitView of(Decision decision) {
        return new DebitView(
                decision.outcome().name(),
                decision.reference(),
                decision.reason() == null ? null : decision.reason().name());
    }
}
