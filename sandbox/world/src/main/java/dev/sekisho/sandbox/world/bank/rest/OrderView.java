package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.bank.Decision;

/** The bank's word on one request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(String status, String reference, String reason) {

    static final OrderView PROCESSING = new OrderView("PROCESSING", null, null);
    static final OrderView UNKNOWN = new OrderView("UNKNOWN_REQUEST", null, null);

    static OrderView of(Decision decision) {
        return new OrderView(
                decision.outcome().name(),
                decision.reference(),
                decision.reason() == null ? null : decision.reason().name());
    }
}
