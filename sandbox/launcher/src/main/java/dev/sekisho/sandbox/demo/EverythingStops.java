package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WayBack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One command stops everything while a clock runs; one bank comes back, by evidence, its own word and two persons. */
final class EverythingStops {

    private static final String BANK = "0998";
    private static final Duration COMES_BACK = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final int CANARY_PERCENT = 25;
    private static final List<String> OPERATIONS = List.of("LINK", "CHARGE", "PAYOUT");

    private final Stage stage;
    private final Narrator narrator;

    EverythingStops(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /** @param honest with money in the wallet and room under every cap */
    void tell(Customer honest) {
        narrator.chapter("The brake (緊急一斉停止)");
        pull();
        refusedEverywhere(honest);
        resumeForSome(honest);
        resumeForAll();
        // What opens again reaches each replica by its lease, a moment after the answer to whoever approved
        Answer charge = Patience.until(
                        "the bank that came back charges again",
                        COMES_BACK,
                        () -> honest.app().charge(honest.linkId(), 1_000),
                        answer -> !answer.text("rule").equals("SUSPENDED"))
                .expect("the bank that came back charges again", 201, 202);
        narrator.say("a charge at bank %s goes through again: %s", BANK, charge.text("state"));
        BankStatus other = BankStatus.of(honest.app().banks(), "0999");
        unless(other.link().equals("STOPPED"), "a bank nobody resumed stays stopped: " + other);
        narrator.say("bank 0999, which nobody resumed, stays stopped");
    }

    /** With money in the wallet and room under every cap. */
    Customer honest() {
        Person person = Person.of("正直 三郎", "シヨウジキ サブロウ");
        Customer honest = stage.linked(Fresh.email("shojiki"), person, stage.openBankAccount(person, BANK, 500_000));
        Answer charge = honest.app().charge(honest.linkId(), 1_000).expect("an honest customer charges", 201, 202);
        honest.app()
                .awaitCharge(
                        charge.text("chargeId"),
                        SETTLING,
                        state -> state.text("state").equals("POSTED"));
        return honest;
    }

    private void pull() {
        List<JsonNode> answers = new ArrayList<>();
        JsonNode end = new Brake(stage.places()).pull(List.of(), answers::add);
        unless(end.path("complete").asBoolean(), "every replica refuses: " + end);
        unless(end.path("missing").isEmpty(), "nobody is missing: " + end);
        for (JsonNode answer : answers) {
            if (answer.has("replica")) {
                narrator.say(
                        "  after %3d ms %s refuses, tried on itself",
                        answer.path("afterMillis").asLong(),
                        answer.path("service").asText());
            }
        }
        narrator.say(
                "everything stopped, measured: %d ms from the command to the last",
                end.path("millis").asLong());
    }

    private void refusedEverywhere(Customer honest) {
        Answer charge =
                honest.app().charge(honest.linkId(), 1_000).expect("nothing is charged while the brake is pulled", 422);
        unless(charge.text("rule").equals("SUSPENDED"), "the suspension is what refuses: " + charge);
        honest.app().requestLink(honest.depositor()).expect("nothing is linked while the brake is pulled", 422);
        BankStatus bank = BankStatus.of(honest.app().banks(), BANK);
        unless(bank.link().equals("STOPPED") && bank.charge().equals("STOPPED"), "the public status says so: " + bank);
        Merchant merchant = Merchant.of("見本書店", "OTHER", "見本四丁目店");
        stage.operations().register(merchant).expect("operations register a merchant", 204);
        honest.app().pay(100, merchant).expect("wages sit in wallets: spending is its own switch", 201);
        narrator.say("links and charges are refused, the status of every bank says so; tills go on");
    }

    /** Who is let through is drawn under a secret key: the honest customer may be, or not. */
    private void resumeForSome(Customer honest) {
        WayBack way = new WayBack(stage.places(), stage.staff());
        Answer proposed = way.proposeCanary(
                        BANK, OPERATIONS, CANARY_PERCENT, stage.world().now())
                .expect("operations propose to open one bank to a share, with evidence for each gate", 201);
        narrator.say(
                "operations propose to open bank %s to %d %% of its wallets (カナリア), with evidence for each gate (再開条件)",
                BANK, CANARY_PERCENT);
        open(way, proposed);
        BankStatus bank = BankStatus.of(honest.app().banks(), BANK);
        unless(bank.isStopped(), "nobody sees from outside who is let through: " + bank);
        Answer charge = honest.app().charge(honest.linkId(), 1_000).expect("a wallet is drawn, or not", 201, 202, 422);
        unless(!charge.is(422) || charge.text("rule").equals("SUSPENDED"), "only the lot refuses: " + charge);
        narrator.say(
                "the public sees a stopped bank; our customer's wallet %s",
                charge.is(422) ? "was not drawn, its charge is refused" : "was drawn, its charge goes through");
    }

    private void resumeForAll() {
        WayBack way = new WayBack(stage.places(), stage.staff());
        open(
                way,
                way.propose(BANK, OPERATIONS, stage.world().now())
                        .expect("operations propose to open it to all, with evidence of now", 201));
        narrator.say("nothing happened there: the same again opens it to all");
    }

    private void open(WayBack way, Answer proposed) {
        String id = proposed.text("resumeId");
        way.signOff(id, way.userOf(BANK)).expect("the bank signs off", 200);
        Answer first = way.approve(id, way.approver(1)).expect("a first person approves", 200);
        unless(first.text("state").equals("PROPOSED"), "one person opens nothing: " + first);
        Answer second = way.approve(id, way.approver(2)).expect("a second person approves", 200);
        unless(second.text("state").equals("RESUMED"), "the bank's word and two persons open it: " + second);
        narrator.say("the bank signs off, one person approves: still stopped; a second person: open");
    }
}
