package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.StaffMember;

/** A bank with confirmed damage stays open by a named decision of two persons, or it would be stopped after a day. */
final class StaysOpen {

    private final Stage stage;
    private final Narrator narrator;

    StaysOpen(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell(StaffMember first, StaffMember second) {
        JsonNode question = questionAbout(StolenIdentity.BANK, stage.desk().openBanks(first));
        String id = question.path("questionId").asText();
        narrator.say(
                "damage is confirmed at an open bank: by %s somebody decides by name, or it is stopped",
                question.path("decideBy").asText());
        String note = "one case, link and wallet are stopped";
        stage.desk().decide(first, id, "STAY_OPEN", note).expect("one person does not leave a bank open", 202);
        Answer decided =
                stage.desk().decide(second, id, "STAY_OPEN", note).expect("two persons leave a bank open", 200);
        unless(decided.text("decision").equals("STAY_OPEN"), "the bank stays open: " + decided);
        narrator.say("two supervisors decide that it stays open");
    }

    private static JsonNode questionAbout(String bank, Answer open) {
        for (JsonNode question : open.expect("the open banks are seen", 200).body()) {
            if (question.path("bankCode").asText().equals(bank)) {
                return question;
            }
        }
        throw new IllegalStateException("nobody asks about bank " + bank + ": " + open);
    }
}
