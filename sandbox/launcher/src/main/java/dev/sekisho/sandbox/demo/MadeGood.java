package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import java.time.Duration;
import java.util.Map;

/** The victim is paid back in full, once: two persons approve, a third and a fourth act on the file, what is left is taken back. */
final class MadeGood {

    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    MadeGood(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    /** @return the claim, in payment, and the run that pays it */
    Payment tell(Theft theft, String caseNumber, StaffMember clerk, StaffMember first, StaffMember second) {
        narrator.chapter("Made good again (補償)");
        Answer claim = stage.desk()
                .claim(
                        clerk,
                        caseNumber,
                        "NON_CUSTOMER",
                        theft.chargeIds(),
                        Map.of("payee", theft.victim().payee()))
                .expect("a claim is made of charges that the bank confirmed", 201);
        unless(claim.number("owedYen") == theft.stolenYen(), "owed in full: " + claim);
        narrator.say("a clerk claims %,d yen for the depositor, who needs no account with us", claim.number("owedYen"));
        approve(claim, first, second);
        onlyOnce(theft, caseNumber, clerk);
        Answer run = pay(first, second, theft);
        takeBack(theft);
        return new Payment(claim.text("claimId"), run);
    }

    private void approve(Answer claim, StaffMember first, StaffMember second) {
        String id = claim.text("claimId");
        String hash = claim.text("contentHash");
        stage.desk().approve(first, id, hash).expect("a first supervisor approves", 200);
        StaffMember sameHuman = stage.staff().secondAccountOf(first, "supervisor-a-again", "support-supervisor");
        stage.desk().approve(sameHuman, id, hash).expect("two accounts are not two persons", 422);
        narrator.say("one supervisor approves; the same person with a second account does not count");
        Answer approved = stage.desk().approve(second, id, hash).expect("a second person approves", 200);
        unless(approved.text("state").equals("APPROVED"), "two persons make it approved: " + approved);
        narrator.say("a second person approves the same content: hash %s...", hash.substring(0, 16));
    }

    private void onlyOnce(Theft theft, String caseNumber, StaffMember clerk) {
        stage.desk()
                .claim(
                        clerk,
                        caseNumber,
                        "NON_CUSTOMER",
                        theft.chargeIds(),
                        Map.of("payee", theft.victim().payee()))
                .expect("a charge is made good once", 422);
        narrator.say("a second claim of the same charges is refused");
    }

    private Answer pay(StaffMember first, StaffMember second, Theft theft) {
        Answer run = stage.desk()
                .makeRunAfter(first, stage.today())
                .expect("a payment run is made for the next day on which banks work", 201);
        String runId = run.text("runId");
        unless(run.number("uncheckedPayees") == 0, "the payee's bank keeps the name under which it is paid: " + run);
        narrator.say("the victim's bank was asked whose account it is: it keeps the name on the claim (受取人名の確認)");
        stage.desk().release(first, runId).expect("whoever made the file does not release it", 422);
        stage.desk().release(second, runId).expect("another person releases it", 200);
        narrator.say("one supervisor makes the payment file, another person releases it");
        tellFile(stage.desk().paymentFile(second, runId), run, theft);
        return run;
    }

    private void tellFile(byte[] file, Answer run, Theft theft) {
        PaymentFile read = PaymentFile.read(file);
        unless(read.totalYen() == run.number("totalYen"), "the file's trailer says what the run says: " + run);
        unless(
                read.paysTo(theft.victim().bankCode(), theft.victim().accountNumber(), theft.stolenYen()),
                "the file pays the victim, to the yen");
        narrator.say("総合振込 for %s: %,d bytes, records of 120:", run.text("transferDate"), file.length);
        read.lines().forEach(line -> narrator.say("  |%s|", line));
    }

    private void takeBack(Theft theft) {
        long left = theft.stolenYen() - 18_000;
        Patience.until("what was left is taken back", RECOVERY, theft::balanceYen, balance -> balance == 0);
        narrator.say("the %,d yen still in the frozen wallet are taken back by reversal (取消)", left);
    }

    /** A claim on its way. @param run as it was made */
    record Payment(String claimId, Answer run) {}
}
