package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.DepositorDesk;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.World;
import java.time.Duration;
import java.util.List;

/** The bank reports withdrawals that its depositor denies: one case, link stopped and wallet frozen, while a clock runs. */
final class BankReports {

    private static final Duration MEASURES = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;
    private final StaffMember bankUser;
    private final FraudDesk desk;

    BankReports(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
        this.bankUser = stage.staff().bankUser("fraud-desk", StolenIdentity.BANK);
        this.desk = new FraudDesk(stage.places(), bankUser);
    }

    /** @return the case's number */
    String tell(Theft theft) {
        narrator.chapter("The bank reports fraud (被害報告)");
        askedByTheDepositor(theft);
        List<String> references = stage.world().bookedFrom(theft.victim()).stream()
                .map(World.Booking::reference)
                .toList();
        String key = Fresh.key();
        long asked = System.nanoTime();
        Answer report = desk.report("CONFIRMED", references, key).expect("a bank's report is taken", 201);
        String caseNumber = report.text("caseNumber");
        Answer file = Patience.until(
                "every measure is acknowledged", MEASURES, () -> desk.file(caseNumber), BankReports::isDone);
        long millis = Duration.ofNanos(System.nanoTime() - asked).toMillis();
        narrator.say("the bank named %d withdrawals by its own references: case %s", references.size(), caseNumber);
        file.body().path("measures").forEach(this::tellMeasure);
        narrator.say("all of it %d ms after the report was sent", millis);
        Answer again = desk.report("CONFIRMED", references, key).expect("a report said twice is said once", 201);
        unless(again.text("caseNumber").equals(caseNumber), "the same report is the same case: " + again);
        nothingMoves(theft);
        List<String> first = theft.chargeIds().subList(0, theft.chargeIds().size() - 1);
        confirm(caseNumber, first);
        narrator.say("the bank confirms %d charges; its depositor is no customer of ours (利用者以外)", first.size());
        return caseNumber;
    }

    /** Whoever has no wallet asks the own bank, which knows them, and not us. */
    private void askedByTheDepositor(Theft theft) {
        Answer check = new DepositorDesk(stage.places(), bankUser)
                .check(theft.victim())
                .expect("a bank asks for its own depositor", 200);
        unless(check.body().path("linked").asBoolean(), "the account is linked: " + check);
        narrator.say(
                "a depositor asks the bank (連携有無の確認): linked since %s to a wallet in the name %s",
                check.text("since"), check.text("maskedName"));
    }

    private static boolean isDone(Answer file) {
        JsonNode measures = file.body().path("measures");
        for (JsonNode measure : measures) {
            if (!measure.path("state").asText().equals("DONE")) {
                return false;
            }
        }
        return file.is(200) && !measures.isEmpty();
    }

    private void tellMeasure(JsonNode measure) {
        narrator.say(
                "  %-6s %-12s acknowledged after %d ms",
                measure.path("target").asText(),
                measure.path("grade").asText(),
                measure.path("tookMillis").asLong());
    }

    private void nothingMoves(Theft theft) {
        Answer link = theft.app().link(theft.linkId()).expect("the link is still seen", 200);
        unless(link.text("state").equals("STOPPED"), "the link is stopped: " + link);
        theft.app().charge(theft.linkId(), 1).expect("nothing is charged any more", 422);
        Merchant merchant = Merchant.of("見本食品", "GROCERY", "見本三丁目店");
        stage.operations().register(merchant).expect("operations register a merchant", 204);
        Answer payment = theft.app().pay(100, merchant).expect("nothing is spent any more", 422);
        unless(payment.text("rule").equals("WALLET_FROZEN"), "the freeze is what refuses: " + payment);
        narrator.say("the link is stopped (停止), the wallet frozen (凍結): no charge, no payment, no transfer, no payout");
    }

    /** The bank has looked at the last charge, too. */
    void confirmTheLast(Theft theft, String caseNumber) {
        confirm(
                caseNumber,
                theft.chargeIds()
                        .subList(theft.chargeIds().size() - 1, theft.chargeIds().size()));
        narrator.say("the bank confirms one more charge: what was decided before it counts no more");
    }

    private void confirm(String caseNumber, List<String> charges) {
        desk.confirm(caseNumber, charges, false).expect("a bank confirms its own depositor's charges", 200);
    }
}
