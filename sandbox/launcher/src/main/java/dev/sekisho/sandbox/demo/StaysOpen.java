package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.WalletApp;
import java.time.Duration;

/** A bank with confirmed damage stays open by a named decision of two persons, or it would be stopped after a day. */
final class StaysOpen {

    private static final Duration STOPS = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    StaysOpen(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void byTwoPersons(StaffMember first, StaffMember second) {
        narrator.chapter("Damage at an open bank (被害確認後の継続)");
        JsonNode question = questionAsked(first);
        narrator.say(
                "the bank is open: by %s somebody decides by name that it stays so, or it is stopped",
                question.path("decideBy").asText());
        String id = question.path("questionId").asText();
        String note = "one case, its link and wallet are stopped";
        stage.desk().decide(first, id, "STAY_OPEN", note).expect("one person does not leave a bank open", 202);
        Answer decided =
                stage.desk().decide(second, id, "STAY_OPEN", note).expect("two persons leave a bank open", 200);
        unless(decided.text("decision").equals("STAY_OPEN"), "the bank stays open: " + decided);
        narrator.say("one supervisor is not enough; a second person agrees: it stays open");
    }

    /** @param app of anybody who looks at the public status */
    void stoppedByOne(StaffMember supervisor, WalletApp app) {
        String id = questionAsked(supervisor).path("questionId").asText();
        long asked = System.nanoTime();
        stage.desk().decide(supervisor, id, "STOP", "more than it seemed").expect("one person has a bank stopped", 200);
        Patience.until(
                "everybody sees that the bank is stopped",
                STOPS,
                () -> BankStatus.of(app.banks(), StolenIdentity.BANK),
                BankStatus::isStopped);
        narrator.say(
                "one supervisor has it stopped: linking and charging are, for everybody to see, after %d ms",
                Duration.ofNanos(System.nanoTime() - asked).toMillis());
    }

    private JsonNode questionAsked(StaffMember reader) {
        return questionAbout(StolenIdentity.BANK, stage.desk().openBanks(reader));
    }

    private static JsonNode questionAbout(String bank, Answer open) {
        for (JsonNode question : open.expect("the open banks are seen", 200).body()) {
            if (question.path("bankCode").asText().equals(bank)) {
                return question;
            }
        }
        throw new BrokenPromise("nobody asks about bank " + bank + ": " + open);
    }
}
