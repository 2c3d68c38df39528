package dev.sekisho.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;

/** What a customer's app shows of the caps over one link. */
record Caps(JsonNode shown) {

    static Caps of(Payer payer) {
        Answer answer = payer.app().caps(payer.link()).expect("a customer sees the caps", 200);
        return new Caps(answer.body().path("caps"));
    }

    long used(String rule) {
        return cap(rule).path("usedYen").asLong();
    }

    long remaining(String rule) {
        return cap(rule).path("remainingYen").asLong();
    }

    private JsonNode cap(String rule) {
        for (JsonNode cap : shown) {
            if (cap.path("rule").asText().equals(rule)) {
                return cap;
            }
        }
        throw new AssertionError("no cap is shown by the name of " + rule + ": " + shown);
    }
}
