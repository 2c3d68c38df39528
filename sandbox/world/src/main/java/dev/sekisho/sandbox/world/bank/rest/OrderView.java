package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.bank.Decision;

/** The bank's word on one request, which it names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(@JsonProperty("request_id") String requestId, String status, String reference, String reason) {

    static OrderView processing(String requestId) {
        return new OrderView(requestId, "PROCESSING", null, null);
    }

    static OrderView unknown(String requestId) {
        return new OrderView(requestId, "UNKNOWN_REQUEST", null, null);
    }

    static OrderView of(Decision decision) {
        return new OrderView(
                decision.requestId(),
                decision.outcome().name(),
                decision.reference(),
                decision.reason() == null ? null : decision.reason().name());
    }
}
