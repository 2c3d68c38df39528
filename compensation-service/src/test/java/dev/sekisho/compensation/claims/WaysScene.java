package dev.sekisho.compensation.claims;

import static org.awaitility.Awaitility.await;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ApproveClaim;
import dev.sekisho.compensation.claim.Assessment;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimOrder;
import dev.sekisho.compensation.claim.ClaimOutcome;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.compensation.claim.MakeClaim;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.paymentrun.MakeRun;
import dev.sekisho.compensation.paymentrun.MoveRun;
import dev.sekisho.compensation.paymentrun.RunOutcome;
import dev.sekisho.compensation.paymentrun.SettleRuns;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.StatementText;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Paid claims, and the days after: what the bank sends back, and what it credits by itself. */
abstract class WaysScene extends ClaimScene {

    static final LocalDate BACK_ON = LocalDate.of(2026, 12, 10);
    static final String NAME = "ﾔﾏﾀﾞ ﾊﾅｺ";
    static final String RETURNED = "ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ";

    private static final Instant LATER = Instant.parse("2026-12-10T01:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** An amount that no other test pays to anybody. */
    private static final AtomicInteger YEN = new AtomicInteger(400_000);

    @Inject
    ReportedCases cases;

    @Inject
    MakeClaim makeClaim;

    @Inject
    ApproveClaim approveClaim;

    @Inject
    MakeRun makeRun;

    @Inject
    MoveRun moveRun;

    @Inject
    SettleRuns settleRuns;

    final Member taker = Member.somebody();
    final UUID bankUser = UUID.randomUUID();

    private boolean later;

    @BeforeEach
    void daysLater() {
        later = true;
        clock.moveTo(LATER);
    }

    void backAgain() {
        later = false;
        clock.moveTo(NOW);
    }

    @Override
    String transferDay() {
        return later ? BACK_ON.toString() : BANK_DAY;
    }

    static long someYen() {
        return YEN.incrementAndGet();
    }

    /** Of exactly this amount, and paid by a run. */
    UUID paid(long yen) {
        backAgain();
        UUID claim = waiting(victim(yen));
        payAtOnce();
        daysLater();
        return claim;
    }

    /** Approved by two; without the way over HTTP, which other tests go. */
    UUID waiting(Victim victim) {
        return waiting(victim, "0125");
    }

    /** @param bank of the account to which it is paid */
    UUID waiting(Victim victim, String bank) {
        Claim claim = done(makeClaim.make(
                cases.find(new CaseNumber(victim.caseNumber())).orElseThrow(),
                new ClaimOrder(
                        victim.customer() ? ClaimType.CUSTOMER : ClaimType.NON_CUSTOMER,
                        victim.charges().stream().map(ChargeId::new).collect(Collectors.toSet()),
                        new Payee(new BankCode(bank), "101", AccountKind.ORDINARY, victim.accountNumber(), "ヤマダ　ハナコ"),
                        Set.of(new BankAccountId(victim.bankAccount())),
                        Optional.empty(),
                        List.of(),
                        victim.customer() ? Optional.of(new Assessment(Finding.NONE, "nothing")) : Optional.empty()),
                actor()));
        approveClaim.approve(claim.id(), claim.hash(), actor());
        return done(approveClaim.approve(claim.id(), claim.hash(), actor()))
                .id()
                .value();
    }

    /** As {@link #payAll()}, without the way over HTTP. */
    void payAtOnce() {
        if (makeRun.make(LocalDate.parse(transferDay()), false, actor()) instanceof RunOutcome.Done made) {
            moveRun.release(made.run().head().id(), 0, actor());
            moveRun.confirm(made.run().head().id(), actor());
        }
        await().pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> settleRuns.settle() == 0 && onTheirWay() == 0);
    }

    private static Claim done(ClaimOutcome outcome) {
        return ((ClaimOutcome.Done) outcome).claim();
    }

    private static Actor actor() {
        return new Actor(UUID.randomUUID(), PersonId.random());
    }

    /** That goes on where the last one ended. */
    StatementText statement() {
        long opening = count(
                "select coalesce((select closing_yen from bank_statement where (follow <> 'OUT_OF_LINE' or (select count(*)"
                        + " from bank_statement_acceptance a where a.statement_id = bank_statement.id) > 1)"
                        + " order by place desc limit 1), 0)");
        return StatementText.of(BACK_ON, BACK_ON, opening);
    }

    /** Of somebody whose payment of this amount came back, in the usual words. */
    StatementText statement(long yen, String party, String edi) {
        return statement().credit(inquiry(), BACK_ON, BACK_ON, yen, party, RETURNED, edi);
    }

    static String inquiry() {
        return String.format("%08d", NEXT.incrementAndGet());
    }

    ValidatableResponse take(byte[] file) {
        return take(taker, file).then();
    }

    Response take(Member by, byte[] file) {
        return at(by, Member.SUPERVISOR)
                .contentType(ContentType.BINARY)
                .body(file)
                .post("/v1/bank-statements");
    }

    Json taken(StatementText statement) {
        return take(statement.bytes()).statusCode(201).extract().as(Json.class);
    }

    /** The one return of this amount. */
    UUID returnOf(long yen) {
        return id("select id from bank_return where amount_yen = ?", yen);
    }

    ValidatableResponse say(Member by, UUID found, UUID claim) {
        return at(by, Member.SUPERVISOR)
                .body("{" + (claim == null ? "" : "\"claimId\":\"" + claim + "\",") + "\"note\":\"a reason\"}")
                .post("/v1/bank-returns/" + found + "/verdicts")
                .then();
    }

    ValidatableResponse approveAgain(Member by, UUID claim) {
        return approve(by, claim, claim(claim).getString("contentHash"));
    }

    Response lumpSum(Member by) {
        return at(by, Member.SUPERVISOR).body("{\"bankCode\":\"0125\"}").post("/v1/lump-sums");
    }

    ValidatableResponse approveLumpSum(Member by, Json lumpSum) {
        return at(by, Member.SUPERVISOR)
                .body("{\"contentHash\":\"" + lumpSum.getString("contentHash") + "\"}")
                .post("/v1/lump-sums/" + lumpSum.getString("lumpSumId") + "/approvals")
                .then();
    }

    RequestSpecification atBank(String code) {
        return atBank(code, bankUser);
    }

    static RequestSpecification atBank(String code, UUID person) {
        return io.restassured.RestAssured.given()
                .header("Authorization", Tokens.bankUser(UUID.randomUUID(), person, code, "compensation-service"))
                .contentType(ContentType.JSON);
    }

    ValidatableResponse answer(String lumpSum, String... lines) {
        return atBank("0125")
                .body("{\"lines\":[" + String.join(",", lines) + "]}")
                .post("/v1/lump-sums/" + lumpSum + "/answers")
                .then();
    }

    ValidatableResponse recall(Member by, String lumpSum) {
        return at(by, Member.SUPERVISOR)
                .body("{\"note\":\"nobody answers\"}")
                .post("/v1/lump-sums/" + lumpSum + "/recalls")
                .then();
    }

    static String credited(UUID claim) {
        return "{\"claimId\":\"" + claim + "\",\"outcome\":\"PAID\"}";
    }

    static String notCredited(UUID claim, String code) {
        return "{\"claimId\":\"" + claim + "\",\"outcome\":\"NOT_PAID\",\"code\":\"" + code + "\"}";
    }

    /** What reached the depositor by all ways, less what came back. */
    long keptYen(UUID claim) {
        return count("""
                select (select coalesce(sum(l.amount_yen), 0) from payment_line l join payment_run r on r.id = l.run_id
                        where l.claim_id = ? and l.live and r.state = 'CONFIRMED')
                     + (select coalesce(sum(l.amount_yen), 0) from lump_sum_line l
                        where l.claim_id = ? and l.outcome = 'PAID')
                """, claim, claim);
    }

    /** The copy knows when this was taken: at a moment of its own. */
    Instant takenAtAMomentOfItsOwn(Victim victim) {
        Instant at = Instant.parse("2016-01-01T00:00:00Z").plusSeconds(someYen());
        execute(
                "insert into copied_charge (charge_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen,"
                        + " state, state_at, since) values (?, 2, ?, gen_random_uuid(), ?, '0125', ?, 'POSTED', ?, ?)",
                victim.charges().get(0),
                victim.wallet(),
                victim.bankAccount(),
                victim.stolenYen(),
                Timestamp.from(at),
                Timestamp.from(at));
        return at;
    }

    /** What was paid for charges of this moment, as it was known then. */
    String paidFigure(Instant takenAt, Instant asOf) {
        Json answer = at(taker, Member.SUPERVISOR)
                .queryParam("asOf", asOf.toString())
                .queryParam("occurredFrom", takenAt.toString())
                .queryParam("occurredTo", takenAt.toString())
                .get("/v1/damage-figures")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        List<Map<String, Object>> figures = answer.get("figures");
        return figures.stream()
                .filter(one ->
                        one.get("basis").equals("PAID") && one.get("source").equals("ALL"))
                .map(one -> one.get("charges") + " charges, " + one.get("amountYen") + " yen")
                .findFirst()
                .orElse("none");
    }

    UUID id(String sql, Object... values) {
        return UUID.fromString(text(sql, values));
    }
}
