package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.posture.PostureVersion;
import dev.sekisho.link.posture.WatchPostures;
import dev.sekisho.link.silence.WatchBanks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of postures, the registers of requests and reviews, and alarms of silent stops, over REST. */
@QuarkusTest
@Tag("LK-07")
class PostureApiTest {

    private static final String CHANGES = "/v1/posture-changes";
    /** A bank of today at which no other test does anything. */
    private static final String BANK = "0190";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    WatchPostures postures;

    @Inject
    WatchBanks watch;

    @Inject
    Banks banks;

    private final Neighbours neighbours = new Neighbours();
    private final Staff operator = Staff.somebody();
    private final Staff approver = Staff.somebody();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void nothingIsLeft() {
        StandingStaff.everybody();
        // locked, because the worker would put a version whose stage is gone in force anew
        OwnersHand.change("begin; lock table posture_stage; delete from posture_stage;"
                + " delete from bank_posture where change_id is not null"
                + " or bank_code = '" + BANK + "' and valid_from > now() - interval '1 hour';"
                + " delete from posture_change; commit");
        OwnersHand.change("delete from link where bank_code = '" + BANK + "'");
        OwnersHand.change("delete from bank_account where bank_code = '" + BANK + "'");
        OwnersHand.change("delete from silent_stop");
        OwnersHand.change("delete from debit where bank_code = '" + BANK + "'");
        OwnersHand.openTheBook();
    }

    private static Map<String, Object> terms(String... enforced) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        Map<String, Object> terms = new HashMap<>();
        terms.put("enforced", List.of(enforced));
        terms.put("offered", List.of());
        terms.put("nameMode", "RETURNS_KANA");
        terms.put("notice", "INSTANT");
        terms.put("inquiry", "BY_REQUEST_ID");
        terms.put("bankLock", 3);
        terms.put("closedTimes", List.of());
        terms.put("legalBasis", "協定書第3条");
        terms.put("reviewedOn", today.toString());
        terms.put("findings", "所見なし");
        terms.put("nextReviewDue", today.plusDays(365).toString());
        return terms;
    }

    private ValidatableResponse propose(String bank, Instant from, Map<String, Object> terms) {
        return operator.as("operations")
                .body(Map.of(
                        "bankCode",
                        bank,
                        "connection",
                        "REDIRECT",
                        "customerClass",
                        "NON_SUBSCRIBER",
                        "effectiveFrom",
                        from.toString(),
                        "terms",
                        terms))
                .post(CHANGES)
                .then();
    }

    private String proposed(Instant from, Map<String, Object> terms) {
        return propose(BANK, from, terms)
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("changeId");
    }

    private static ValidatableResponse says(Staff by, String change, String verdict) {
        return by.as("operations-approver")
                .body(Map.of("verdict", verdict, "note", "点検記録を確認した。"))
                .post(CHANGES + "/" + change + "/decisions")
                .then();
    }

    private List<String> entries() {
        return database.column("select operation || ' ' || bank_code || ' ' || reason from suspension");
    }

    @Test
    @Tag("A57")
    @Tag("LK-04")
    @Tag("LK-05")
    void loweringSuspendsLinkingWithTheApprovalAndLinksMadeBeforeAreListedAndStay() {
        database.change(
                "insert into bank_account (id, fingerprint, fingerprint_key, bank_code, sealed_account, wallet_id)"
                        + " values ('00000000-0000-4000-8000-000000000190', decode(repeat('19', 32), 'hex'), '1', '"
                        + BANK
                        + "', '\\x00', gen_random_uuid()) on conflict do nothing");
        database.change("insert into link (id, link_request_id, wallet_id, person_id, bank_account_id, bank_code,"
                + " account_mask, state, tier, established_at, chargeable_from, sealed_mandate, version)"
                + " values ('00000000-0000-4000-8000-000000000191', gen_random_uuid(), gen_random_uuid(),"
                + " gen_random_uuid(), '00000000-0000-4000-8000-000000000190', '" + BANK
                + "', '****567', 'ACTIVE', 'T1', now() - interval '1 day', now(), '\\x00', 1) on conflict do nothing");
        String change = proposed(Instant.now(), terms("BANK_PIN", "PASSBOOK_BALANCE"));
        assertThat(entries()).isEmpty();

        says(approver, change, "APPROVED").statusCode(200).body("lowered", equalTo(true));

        assertThat(entries()).containsExactly("LINK " + BANK + " POSTURE");
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(change)))
                .containsExactly("posture-proposed", "posture-decided");
        assertThat(banks.find(new BankCode(BANK), Instant.now())
                        .orElseThrow()
                        .postureFor(CustomerClass.NON_SUBSCRIBER)
                        .orElseThrow()
                        .enforced())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("BANK_PIN", "PASSBOOK_BALANCE");
        operator.as("operations")
                .get("/v1/banks/" + BANK + "/outlived-links")
                .then()
                .statusCode(200)
                .body("items.linkId", hasItem("00000000-0000-4000-8000-000000000191"));
        assertThat(database.column("select state from link where id = '00000000-0000-4000-8000-000000000191'"))
                .containsExactly("ACTIVE");
    }

    @Test
    @Tag("TA10")
    @Tag("PL-02")
    void anotherHumanWhoStandsApprovesOnceAndTheRegisterIsOnlyAddedTo() {
        String change = proposed(Instant.now(), terms("BANK_PIN", "BANK_ONE_TIME_CODE"));

        says(operator.underAnotherAccount(), change, "APPROVED").statusCode(422).body("rule", equalTo("SAME_PERSON"));
        StandingStaff.gone(approver.staffId());
        says(approver, change, "APPROVED").statusCode(403).body("type", endsWith("/not-entitled"));
        StandingStaff.everybody();
        says(approver, change, "APPROVED")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("lowered", equalTo(false));
        says(approver, change, "REJECTED").statusCode(409).body("type", endsWith("/posture-change-decided"));
        assertThat(entries()).isEmpty();

        String waiting = proposed(Instant.now(), terms("BANK_PIN"));
        assertThatThrownBy(() ->
                        database.change("update posture_change set state = 'APPROVED', decided_at = now(), note = 'x',"
                                + " decided_by = proposed_by, decided_person = proposed_person where change_id = '"
                                + waiting + "'"))
                .hasMessageContaining("four_eyes");
        for (String statement : new String[] {
            "update bank_posture set enforced = '{}'",
            "delete from bank_posture",
            "update posture_change set proposed_person = gen_random_uuid()",
            "delete from posture_change",
            "insert into bank_posture (bank_code, connection, customer_class, valid_from, enforced, offered, name_mode,"
                    + " notice_channel, inquiry, bank_lock, planted) values ('0001', 'REDIRECT', 'SUBSCRIBER', now(),"
                    + " '{}', '{}', 'NONE', 'NONE', 'NONE', 3, true)"
        }) {
            assertThatThrownBy(() -> database.change(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> database.change(
                        "insert into bank_posture (bank_code, connection, customer_class, valid_from, enforced, offered,"
                                + " name_mode, notice_channel, inquiry, bank_lock) values ('0001', 'REDIRECT', 'SUBSCRIBER',"
                                + " now(), '{}', '{}', 'NONE', 'NONE', 'NONE', 3)"))
                .hasMessageContaining("a_version_comes_from_a_change");
    }

    @Test
    void aVersionOfLaterDecidesFromItsMomentAndIsPutInForceByOneReplicaOfTwo() throws Exception {
        Instant from = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        String change = proposed(from, terms("BANK_PIN", "PASSBOOK_BALANCE"));
        says(approver, change, "APPROVED").statusCode(200).body("lowered", equalTo(false));
        assertThat(entries()).isEmpty();
        BankCode bank = new BankCode(BANK);
        assertThat(banks.find(bank, from.minusNanos(1_000))).isNotEqualTo(banks.find(bank, from));

        List<PostureVersion> arrived = postures.arrived(from);
        assertThat(arrived).hasSize(1);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                both.add(replicas.submit(() -> postures.putInForce(arrived.get(0), "link-service", from)));
            }
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            replicas.shutdownNow();
        }

        assertThat(entries()).containsExactly("LINK " + BANK + " POSTURE");
        assertThat(database.column("select count(*) from posture_stage where version_id = '" + change + "'"))
                .containsExactly("1");
    }

    @Test
    void refusesWhatNoPostureCanSay() {
        propose("9998", Instant.now(), terms("BANK_PIN")).statusCode(422).body("type", endsWith("/bank-unknown"));
        propose(BANK, Instant.now(), terms("JPKI")).statusCode(422).body("type", endsWith("/posture-impossible"));
        propose(BANK, Instant.now().plus(Duration.ofDays(367)), terms("BANK_PIN"))
                .statusCode(422);
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("closedTimes", List.of("25:00-26:00")),
                Map.of(
                        "nextReviewDue",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(401).toString()),
                Map.of(
                        "reviewedOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1).toString()))) {
            Map<String, Object> terms = terms("BANK_PIN");
            terms.putAll(bad);
            propose(BANK, Instant.now(), terms).statusCode(422).body("type", endsWith("/posture-impossible"));
        }
        says(approver, UUID.randomUUID().toString(), "APPROVED").statusCode(404);
    }

    @Test
    void aBankThatIsClosedNowLinksNobodyAndSaysNoMore() {
        Map<String, Object> closed = terms("BANK_PIN", "BANK_ONE_TIME_CODE");
        closed.put("closedTimes", List.of("00:00-12:00", "12:00-00:00"));
        says(approver, proposed(Instant.now(), closed), "APPROVED")
                .statusCode(200)
                .body("lowered", equalTo(false));

        Customer customer = new Customer(neighbours);
        given().header("Authorization", dev.sekisho.kit.testing.Tokens.customer(customer.wallet, "link-service"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"bankCode\":\"" + BANK
                        + "\",\"branchCode\":\"002\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"1234567\"}")
                .post("/v1/link-requests")
                .then()
                .statusCode(422)
                .body("refusalClass", equalTo("STOPPED"))
                .body("reason", nullValue());
    }

    @Test
    @Tag("A19")
    void aGapReportIsForOperationsAuditorsAndTheBanksOwnUser() {
        Staff bankUser = Staff.somebody();

        for (String role : List.of("operations", "operations-approver", "auditor")) {
            operator.as(role)
                    .get("/v1/banks/0118/gap-report")
                    .then()
                    .statusCode(200)
                    .contentType("text/markdown")
                    .body(containsString("差分報告"))
                    .body(containsString("**PIN_ONLY**"));
        }
        bankUser.asUserOf(BANK).get("/v1/banks/" + BANK + "/gap-report").then().statusCode(200);
        bankUser.asUserOf(BANK).get("/v1/banks/0118/gap-report").then().statusCode(404);
        operator.as("auditor").get("/v1/banks/9998/gap-report").then().statusCode(404);
        bankUser.asUserOf(BANK)
                .get("/v1/bank-register")
                .then()
                .body("bankCode", hasSize(1))
                .body("[0].postures[0].review", equalTo("MISSING"));
    }

    @Test
    @Tag("A18")
    void bankAndOperatorAskEachOtherAndEachAnswersTheOther() {
        Staff bankUser = Staff.somebody();
        String ours = asks(operator.as("operations"), BANK).extract().path("requestId");
        String theirs = asks(bankUser.asUserOf(BANK), "0001")
                .body("bankCode", equalTo(BANK))
                .extract()
                .path("requestId");
        String elsewhere = asks(operator.as("operations"), "0001").extract().path("requestId");

        bankUser.asUserOf(BANK)
                .queryParam("bankCode", "0001")
                .get("/v1/bank-requests")
                .then()
                .body("items.requestId", hasItem(ours))
                .body("items.requestId", not(hasItem(elsewhere)));
        Map<String, String> promise = Map.of("state", "ACCEPTED", "promisedOn", "2027-01-31");
        answers(bankUser.asUserOf("0001"), ours, promise).statusCode(404);
        answers(operator.as("operations"), ours, promise).statusCode(422).body("type", endsWith("/own-side"));
        answers(bankUser.asUserOf(BANK), ours, promise).statusCode(200).body("promisedOn", equalTo("2027-01-31"));
        answers(bankUser.asUserOf(BANK), ours, Map.of("state", "DONE")).statusCode(400);
        answers(bankUser.asUserOf(BANK), ours, Map.of("state", "DONE", "doneOn", "2027-02-03"))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("promisedOn", equalTo("2027-01-31"));
        answers(bankUser.asUserOf(BANK), ours, promise).statusCode(409);
        answers(operator.as("operations"), theirs, Map.of("state", "REFUSED", "reason", "対応済み。"))
                .statusCode(200);
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(ours)))
                .containsExactly("bank-request-made", "bank-request-answered", "bank-request-answered");
    }

    private static ValidatableResponse asks(io.restassured.specification.RequestSpecification by, String bank) {
        return by.body(Map.of("bankCode", bank, "text", "ワンタイムコードを必須にしてください。"))
                .post("/v1/bank-requests")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse answers(
            io.restassured.specification.RequestSpecification by, String request, Map<String, String> answer) {
        return by.body(answer).post("/v1/bank-requests/" + request + "/answers").then();
    }

    @Test
    @Tag("A17")
    void eachSideReviewsTheOtherAndTheOtherRemediesOnce() {
        Staff bankUser = Staff.somebody();
        String first = reviews(operator.as("operations"), Map.of())
                .statusCode(201)
                .extract()
                .path("reviewId");
        String own = reviews(bankUser.asUserOf(BANK), Map.of())
                .statusCode(201)
                .extract()
                .path("reviewId");
        Map<String, String> remedy = Map.of("remediedOn", "2026-03-01", "text", "ワンタイムコードを必須にした。");

        reviews(operator.as("operations"), Map.of("repeatsReviewId", first)).statusCode(201);
        reviews(operator.as("operations"), Map.of("repeatsReviewId", own)).statusCode(422);
        reviews(operator.as("operations"), Map.of("reviewedOn", "2099-01-01")).statusCode(422);
        remedies(operator.as("operations"), first, remedy).statusCode(422).body("type", endsWith("/own-side"));
        remedies(bankUser.asUserOf("0001"), first, remedy).statusCode(404);
        remedies(bankUser.asUserOf(BANK), first, Map.of("remediedOn", "2025-12-31", "text", "x"))
                .statusCode(409);
        remedies(bankUser.asUserOf(BANK), first, remedy).statusCode(200).body("remediedOn", equalTo("2026-03-01"));
        remedies(bankUser.asUserOf(BANK), first, remedy).statusCode(409);

        operator.as("auditor")
                .queryParam("bankCode", BANK)
                .get("/v1/security-reviews")
                .then()
                .body("items.reviewId", hasItem(first))
                .body("items.reviewId", hasItem(own));
        assertThatThrownBy(() -> database.change("update security_review set findings = 'x'"))
                .hasMessageContaining("permission denied");
    }

    private static ValidatableResponse reviews(
            io.restassured.specification.RequestSpecification by, Map<String, String> more) {
        Map<String, String> review = new HashMap<>(
                Map.of("bankCode", BANK, "reviewedOn", "2026-01-01", "scope", "口座連携", "findings", "暗証番号のみ。"));
        review.putAll(more);
        return by.body(review).post("/v1/security-reviews").then();
    }

    private static ValidatableResponse remedies(
            io.restassured.specification.RequestSpecification by, String review, Map<String, String> remedy) {
        return by.body(remedy)
                .post("/v1/security-reviews/" + review + "/remedies")
                .then();
    }

    @Test
    @Tag("CH-10")
    void aBankThatStopsUsSilentlyIsShownUntilItWorksAndNothingIsSuspendedForIt() {
        debits("IN_DOUBT", null, 19);
        assertThat(watch.look()).isEmpty();
        debits("DECLINED", "SERVICE_STOPPED", 1);

        watch.look();
        watch.look();

        assertThat(database.column("select cause || ' ' || debits || ' ' || failed || ' ' || refused from silent_stop"))
                .containsExactly("FAILURE_SHARE 20 20 1");
        assertThat(entries()).isEmpty();
        Map<String, Object> shown = silentStop();
        assertThat(shown).containsEntry("state", "RAISED").containsEntry("overdue", false);
        String alarm = shown.get("alarmId").toString();
        operator.as("operations")
                .post("/v1/silent-stops/" + alarm + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(operator.staffId().toString()));
        approver.as("operations")
                .post("/v1/silent-stops/" + alarm + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(operator.staffId().toString()));

        debits("ACCEPTED", null, 21);
        watch.look();

        assertThat(silentStop()).isNull();
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(alarm)))
                .containsExactly("silent-stop-noticed", "silent-stop-acknowledged", "silent-stop-ended");
    }

    @Test
    @Tag("A11")
    void theBanksOwnUserSettlesWhatIsInDoubtWhereTheBankAnswersNoInquiries() {
        Map<String, Object> silent = terms("BANK_PIN", "BANK_ONE_TIME_CODE");
        silent.put("inquiry", "NONE");
        says(approver, proposed(Instant.now(), silent), "APPROVED").statusCode(200);
        OwnersHand.change(
                "insert into bank_posture select bank_code, 'SUBSCRIBER', now(), enforced, offered, name_mode,"
                        + " notice_channel, 'NONE', bank_lock, connection, gen_random_uuid(), closed_times, legal_basis, reviewed_on,"
                        + " findings, next_review_due, null, null, null, null, null, true from bank_posture"
                        + " where bank_code = '" + BANK + "' and change_id is not null");
        String charge = UUID.randomUUID().toString();
        database.change(
                "insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at, version)"
                        + " values ('" + charge + "', gen_random_uuid(), gen_random_uuid(), 700, '" + BANK
                        + "', 'IN_DOUBT', clock_timestamp() - interval '2 days', 1)");
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(2).toString();
        Staff bankUser = Staff.somebody();
        Map<String, String> notBooked = Map.of("said", "NOT_BOOKED");

        bankUser.asUserOf(BANK)
                .queryParam("day", day)
                .get("/v1/statement-lines")
                .then()
                .statusCode(200)
                .body("items.chargeId", hasItem(charge));
        bankUser.asUserOf("0001")
                .body(notBooked)
                .put("/v1/statement-lines/" + charge)
                .then()
                .statusCode(404);
        bankUser.asUserOf(BANK)
                .body(Map.of("said", "BOOKED"))
                .put("/v1/statement-lines/" + charge)
                .then()
                .statusCode(400);
        for (int again = 0; again < 2; again++) {
            bankUser.asUserOf(BANK)
                    .body(notBooked)
                    .put("/v1/statement-lines/" + charge)
                    .then()
                    .statusCode(200)
                    .body("reason", equalTo("NOT_ON_STATEMENT"));
        }
    }

    private Map<String, Object> silentStop() {
        return operator.as("operations")
                .get("/v1/bank-register")
                .jsonPath()
                .getMap("find { it.bankCode == '" + BANK + "' }.silentStop");
    }

    /** As if a bank had answered so just now. */
    private void debits(String state, String reason, int count) {
        database.change("insert into debit (charge_id, link_id, wallet_id, amount_yen, bank_code, state, sent_at,"
                + " bank_reference, reason, version, answered_at) select gen_random_uuid(), gen_random_uuid(),"
                + " gen_random_uuid(), 1, '" + BANK + "', '" + state + "', clock_timestamp(), "
                + (state.equals("ACCEPTED") ? "'R'" : "null") + ", " + (reason == null ? "null" : "'" + reason + "'")
                + ", 1, clock_timestamp() from generate_series(1, " + count + ")");
    }
}
