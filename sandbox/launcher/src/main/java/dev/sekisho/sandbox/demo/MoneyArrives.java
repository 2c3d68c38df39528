package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BackOffice;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.StaffMember;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The bank cannot credit the victim and sends the money back; it is found in the statement and arrives once, elsewhere. */
final class MoneyArrives {

    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final int DAYS_UNTIL_IT_IS_BACK = 2;

    private final Stage stage;
    private final Narrator narrator;
    private final StaffMember clerk;
    private final StaffMember first;
    private final StaffMember second;

    MoneyArrives(Stage stage, StaffMember clerk, StaffMember first, StaffMember second) {
        this.stage = stage;
        this.narrator = stage.narrator();
        this.clerk = clerk;
        this.first = first;
        this.second = second;
    }

    void tell(Theft theft, String caseNumber, MadeGood.Payment payment) {
        narrator.chapter("Does the money arrive? (入金と資金返却)");
        LocalDate day = handIn(payment.run());
        stage.world().close(theft.victim()).expect("a depositor closes an account", 204);
        paid(payment.run(), payment.claimId());
        narrator.say(
                "the treasury hands the file in; the bank pays on %s; meanwhile the victim closed the account", day);
        comesBack(payment, day.plusDays(DAYS_UNTIL_IT_IS_BACK));
        Depositor other = namedByTheBank(theft, caseNumber, payment.claimId());
        payAgain(theft, payment.claimId(), other);
    }

    /** @return the day on which the bank pays */
    private LocalDate handIn(Answer run) {
        byte[] file = stage.desk().paymentFile(second, run.text("runId"));
        Answer order = stage.treasury().order(file).expect("the operator's bank takes the file", 200);
        unless(order.number("totalYen") == run.number("totalYen"), "the bank read the run's sum: " + order);
        return LocalDate.parse(order.text("day"));
    }

    private void paid(Answer run, String claimId) {
        stage.moveClockTo(StoryCalendar.atTen(LocalDate.parse(run.text("transferDate"))));
        stage.desk().confirmPaid(second, run.text("runId")).expect("the bank has carried it out", 200);
        Patience.until("the claim is paid", SETTLED, () -> stateOf(claimId), "PAID"::equals);
    }

    private void comesBack(MadeGood.Payment payment, LocalDate day) {
        stage.moveClockTo(StoryCalendar.atTen(day));
        StaffMember taker = stage.staff().member("supervisor-c", "support-supervisor");
        Answer taken = stage.money()
                .takeStatement(taker, stage.treasury().statement())
                .expect("the paying account's statement is taken", 201);
        unless(taken.number("matched") == 1, "the return is known to be this transfer's: " + taken);
        unless(stateOf(payment.claimId()).equals("DRAFT"), "what came back is owed again");
        narrator.say(
                "%s: the statement says 資金返却; it is this transfer's: the claim is a draft again, nothing is paid by itself",
                day);
    }

    private Depositor namedByTheBank(Theft theft, String caseNumber, String claimId) {
        Depositor other = stage.openBankAccount(Person.of("預金 よし子", "ヨキン ヨシコ"), StolenIdentity.BANK, 0);
        StaffMember bankUser = stage.staff().bankUser("fraud-desk", StolenIdentity.BANK);
        String charged = stage.desk()
                .file(first, caseNumber)
                .body()
                .path("bankAccounts")
                .path(0)
                .asText();
        String named = new BackOffice(stage.places(), bankUser, StolenIdentity.BANK)
                .nameOtherAccount(caseNumber, charged, other)
                .expect("the bank names another account of its depositor", 201)
                .text("otherAccountId");
        String hash = stage.money()
                .readOtherAccount(second, caseNumber, named)
                .expect("one of ours reads it", 200)
                .text("contentHash");
        stage.money().agree(second, caseNumber, named, hash).expect("and agrees to exactly that", 200);
        stage.money()
                .edit(clerk, claimId, "NON_CUSTOMER", theft.chargeIds(), other.payee())
                .expect("the payee is corrected", 200);
        narrator.say(
                "the bank names another account of its depositor, one of ours agrees, the clerk corrects the payee");
        return other;
    }

    private void payAgain(Theft theft, String claimId, Depositor other) {
        String hash = stage.desk().claim(clerk, claimId).text("contentHash");
        stage.desk().approve(first, claimId, hash).expect("a first person approves anew", 200);
        stage.desk().approve(second, claimId, hash).expect("a second person approves anew", 200);
        Answer run = stage.desk().makeRunAfter(first, stage.today()).expect("another run is made", 201);
        stage.desk().release(second, run.text("runId")).expect("another person releases it", 200);
        handIn(run);
        paid(run, claimId);
        unless(stage.world().arrivedAt(theft.victim()).isEmpty(), "nothing came to the closed account");
        unless(
                stage.world().arrivedAt(other).equals(List.of(theft.stolenYen())),
                "all of it came, once: " + stage.world().arrivedAt(other));
        narrator.say(
                "two persons approve anew; on %s the depositor has %,d yen, once: as much as was stolen",
                run.text("transferDate"), theft.stolenYen());
    }

    private String stateOf(String claimId) {
        return stage.desk().claim(clerk, claimId).expect("a claim is seen", 200).text("state");
    }
}
