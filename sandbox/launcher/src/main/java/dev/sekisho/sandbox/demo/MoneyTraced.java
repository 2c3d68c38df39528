package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import java.time.Duration;

/** Where each stolen yen went, first in first out, from compensation-service's own copy of the facts. */
final class MoneyTraced {

    private static final Duration COPY = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    MoneyTraced(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell(Theft theft, StaffMember clerk) {
        narrator.chapter("Where did the money go? (資金追跡)");
        Answer trace = Patience.until(
                "the copy has everything",
                COPY,
                () -> stage.desk().trace(clerk, theft.chargeIds()),
                answer -> answer.is(200)
                        && answer.body().path("charges").size()
                                == theft.chargeIds().size()
                        && sum(answer, "REMAINS") == theft.balanceYen());
        trace.body().path("ends").forEach(this::tellEnd);
        trace.body()
                .path("totals")
                .forEach(total -> narrator.say(
                        "  %,8d yen %s: %s",
                        total.path("amountYen").asLong(),
                        total.path("kind").asText(),
                        total.path("en").asText()));
        unless(all(trace) == theft.stolenYen(), "every yen of the stolen charges ends somewhere, once: " + trace);
        narrator.say("together %,d yen: as much as was stolen", all(trace));
    }

    private void tellEnd(JsonNode end) {
        if (end.has("shop")) {
            JsonNode shop = end.path("shop");
            narrator.say(
                    "  %,8d yen spent: %s, %s, terminal %s, %s",
                    end.path("amountYen").asLong(),
                    shop.path("merchantCategory").asText(),
                    shop.path("shop").asText(),
                    shop.path("terminal").asText(),
                    end.path("at").asText());
        }
    }

    private static long sum(Answer trace, String kind) {
        long yen = 0;
        for (JsonNode total : trace.body().path("totals")) {
            yen += total.path("kind").asText().equals(kind)
                    ? total.path("amountYen").asLong()
                    : 0;
        }
        return yen;
    }

    private static long all(Answer trace) {
        long yen = 0;
        for (JsonNode total : trace.body().path("totals")) {
            yen += total.path("amountYen").asLong();
        }
        return yen;
    }
}
