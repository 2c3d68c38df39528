package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BackOffice;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.CaseDesk;
import dev.sekisho.sandbox.actor.CompensationDesk;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.SupportDesk;
import dev.sekisho.sandbox.actor.Treasury;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The operator's people who make damage good, with the treasury and the banks' own people, as stories need them. */
final class Office {

    static final Duration SOON = Duration.ofSeconds(60);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<String> AT_A_BANK = List.of("LINK", "CHARGE", "PAYOUT");
    private static final String SUPERVISOR = "support-supervisor";

    private final Town town;
    private final StaffDesk staff;
    private final SupportDesk desk;
    private final CompensationDesk money;
    private final CaseDesk cases;
    private final Treasury treasury;
    final StaffMember clerk;
    final StaffMember first;
    final StaffMember second;
    final StaffMember third;

    Office(Town town) {
        this.town = town;
        this.staff = new StaffDesk(town.places());
        this.desk = new SupportDesk(town.places());
        this.money = new CompensationDesk(town.places());
        this.cases = new CaseDesk(town.places());
        this.treasury = new Treasury(town.places());
        this.clerk = staff.member("clerk", "support");
        this.first = staff.member("supervisor-a", SUPERVISOR);
        this.second = staff.member("supervisor-b", SUPERVISOR);
        this.third = staff.member("supervisor-c", SUPERVISOR);
    }

    StaffDesk staff() {
        return staff;
    }

    SupportDesk desk() {
        return desk;
    }

    CompensationDesk money() {
        return money;
    }

    CaseDesk cases() {
        return cases;
    }

    Treasury treasury() {
        return treasury;
    }

    FraudDesk fraudDeskOf(String bank) {
        return new FraudDesk(town.places(), userOf(bank));
    }

    BackOffice backOfficeOf(String bank) {
        return new BackOffice(town.places(), userOf(bank), bank);
    }

    private StaffMember userOf(String bank) {
        return staff.bankUser("user-of-bank-" + bank, bank);
    }

    /** An earlier brake may have left a bank stopped: it is stopped, and opened by the whole way back. */
    void opened(String bank, RunningSuite suite) {
        WayBack way = new WayBack(town.places(), staff);
        new Brake(town.places()).stop(bank, AT_A_BANK, way.proposer()).expect("operations stop a bank", 201);
        open(way, bank, AT_A_BANK, suite);
    }

    /** The same of transfers between wallets, if one did. */
    void transfersOpened(RunningSuite suite) {
        for (JsonNode entry : new Brake(town.places()).stopped().body().path("entries")) {
            if (entry.path("operation").asText().equals("TRANSFER")) {
                open(new WayBack(town.places(), staff), "", List.of("TRANSFER"), suite);
                return;
            }
        }
    }

    private void open(WayBack way, String bank, List<String> operations, RunningSuite suite) {
        assertThat(way.open(bank, way.propose(bank, operations, town.world().now())))
                .isEqualTo("RESUMED");
        long epoch = new Brake(town.places()).stopped().number("epoch");
        for (SuiteService service : List.of(SuiteService.LINK, SuiteService.CHARGE)) {
            Patience.until(
                    service.name() + " has heard of it",
                    SOON,
                    new ServiceHealth(suite, service)::book,
                    book -> book.path("epoch").asLong() >= epoch);
        }
    }

    /** Two persons leave a bank with confirmed damage open; else time alone would stop it. */
    void leaveOpen(String bank) {
        for (JsonNode question :
                desk.openBanks(first).expect("the open banks are seen", 200).body()) {
            if (question.path("bankCode").asText().equals(bank)) {
                String id = question.path("questionId").asText();
                desk.decide(first, id, "STAY_OPEN", "looked at").expect("one person says so", 202);
                desk.decide(second, id, "STAY_OPEN", "looked at").expect("two persons leave it open", 200);
            }
        }
    }

    /** A claim of the whole, approved by two. @return its id */
    String approvedClaim(Wronged wronged) {
        String id = claimed(wronged);
        approve(id);
        return id;
    }

    /** A claim of the whole, as a draft. @return its id */
    String claimed(Wronged wronged) {
        Answer claim = desk.claim(
                        clerk,
                        wronged.caseNumber(),
                        "NON_CUSTOMER",
                        wronged.chargeIds(),
                        Map.of("payee", wronged.victim().payee()))
                .expect("a claim is made of charges that the bank confirmed", 201);
        assertThat(claim.number("owedYen")).isEqualTo(wronged.yen());
        return claim.text("claimId");
    }

    /** A part of a draft is to be paid before the decision; two persons approve it. @return its id */
    String advanced(String claimId, long yen) {
        String id = money.askInterim(clerk, claimId, yen)
                .expect("a clerk asks for a part", 201)
                .text("interimId");
        money.approveInterim(first, id).expect("a first person approves it", 200);
        money.approveInterim(second, id).expect("a second person approves it", 200);
        return id;
    }

    /** Two persons approve a claim as it stands now. */
    void approve(String claimId) {
        String hash = claim(claimId).text("contentHash");
        desk.approve(first, claimId, hash).expect("a first person approves", 200);
        assertThat(desk.approve(second, claimId, hash)
                        .expect("a second person approves", 200)
                        .text("state"))
                .isEqualTo("APPROVED");
    }

    Answer claim(String claimId) {
        return desk.claim(clerk, claimId).expect("a claim is seen", 200);
    }

    /** Makes and releases a file for the next bank day, and has the treasury hand it in. @return the run */
    Answer ordered() {
        Answer run = desk.makeRunAfter(first, today()).expect("a payment run is made", 201);
        String runId = run.text("runId");
        desk.release(second, runId).expect("another person releases it", 200);
        Answer order = treasury.order(desk.paymentFile(second, runId)).expect("the bank takes the file", 200);
        assertThat(order.text("day")).isEqualTo(run.text("transferDate"));
        assertThat(order.number("totalYen")).isEqualTo(run.number("totalYen"));
        return run;
    }

    /** The day of the run comes, the bank pays, and somebody says so. */
    void paid(Answer run, List<String> claimIds) {
        moveTo(LocalDate.parse(run.text("transferDate")));
        desk.confirmPaid(second, run.text("runId")).expect("the bank has carried it out", 200);
        claimIds.forEach(id -> Patience.until(
                "a claim is paid",
                SOON,
                () -> claim(id),
                claim -> claim.text("state").equals("PAID")));
    }

    /** The bank of the depositor names another account, one of ours agrees, and the claim is said anew. */
    void correctedTo(Depositor other, Wronged wronged, String claimId) {
        String bankAccount = desk.file(first, wronged.caseNumber())
                .body()
                .path("bankAccounts")
                .path(0)
                .asText();
        String named = backOfficeOf(other.bankCode())
                .nameOtherAccount(wronged.caseNumber(), bankAccount, other)
                .expect("the bank names another account of its depositor", 201)
                .text("otherAccountId");
        String hash = money.readOtherAccount(third, wronged.caseNumber(), named)
                .expect("one of ours reads it", 200)
                .text("contentHash");
        money.agree(third, wronged.caseNumber(), named, hash).expect("and agrees to exactly that", 200);
        money.edit(clerk, claimId, "NON_CUSTOMER", wronged.chargeIds(), other.payee())
                .expect("the payee is corrected", 200);
    }

    LocalDate today() {
        return LocalDate.ofInstant(town.world().now(), TOKYO);
    }

    /** Ten in the morning of a day in Tokyo. */
    void moveTo(LocalDate day) {
        town.world().moveClockTo(day.atTime(10, 0).atZone(TOKYO).toInstant()).expect("the clock can be moved", 200);
    }
}
