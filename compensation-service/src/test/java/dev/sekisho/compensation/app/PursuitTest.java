package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.freezerequest.FreezeRequest;
import dev.sekisho.compensation.freezerequest.FreezeRequests;
import dev.sekisho.compensation.preservation.PreservationList;
import dev.sekisho.compensation.preservation.PreservationLists;
import dev.sekisho.compensation.pursuit.FollowMoney;
import dev.sekisho.compensation.pursuit.FollowMoney.Found;
import dev.sekisho.compensation.pursuit.Trails;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the ends of stolen money ask for, over REST and PostgreSQL; each test has its banks. */
@QuarkusTest
class PursuitTest implements RestingWorkers {

    private static final Instant NOON = Theft.NOON;
    private static final Duration LONG_LEASE = Duration.ofMinutes(10);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    FollowMoney follow;

    @Inject
    Trails trails;

    @Inject
    FreezeRequests requests;

    @Inject
    PreservationLists lists;

    @Inject
    InstantSource clock;

    private final Owners owners = new Owners();
    private final Desk supervisor = Desk.of("support-supervisor");
    private final Desk support = Desk.of("support");
    private Theft thief;
    private UUID stolen;

    @BeforeEach
    void everybodyAnswers() {
        owners.doAll();
        StandingStaff.everybody();
    }

    @Test
    @Tag("A77")
    @Tag("TD8")
    void theBankThatStolenMoneyWasPaidOutToIsAskedToHoldItAndSaysWhatCameOfIt() {
        String number = confirmedAt("0281");
        Theft mule = paidOutBy("0282", 15_000);
        Desk bank = Desk.bank("0282");

        follows(number);
        assertThat(follows(number).isSomething()).isFalse();

        String request = bank.asks()
                .get("/v1/freeze-requests?state=WAITING")
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .body(field("items[0].caseNumber", equalTo(number)))
                .body(field("items[0].amountYen", equalTo(15_000)))
                .body(field("items[0].overdue", equalTo(false)))
                .body(field("items[0].letterJa", nullValue()))
                .extract()
                .as(Json.class)
                .get("items[0].requestId");
        one(bank, request)
                .statusCode(200)
                .body(field("accountMask", equalTo("****567")))
                .body(field("payoutYen", equalTo(15_000)))
                .body(field("letterJa", startsWith("資金の凍結のお願い")))
                .body(field("requestNumber", equalTo(number + "-F1")))
                .body(field("letterJa", containsString("うち追跡できた不正資金　15000円")));
        bank.asks()
                .get("/v1/freeze-requests/" + request + "/letter")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Disposition", equalTo("attachment; filename=\"" + number + "-F1.txt\""))
                .body(startsWith("資金の凍結のお願い"))
                .body(containsString("文書番号　" + number + "-F1"));
        assertThat(one(bank, request).extract().asString())
                .doesNotContain(mule.wallet.toString(), thief.wallet.toString(), thief.bankAccount.toString(), "0281");

        Desk other = Desk.bank("0281");
        other.asks().get("/v1/freeze-requests?bankCode=0282").then().body(field("items", hasSize(0)));
        one(other, request).statusCode(404).body(field("type", endsWith("/request-unknown")));
        other.asks()
                .get("/v1/freeze-requests/" + request + "/letter")
                .then()
                .statusCode(404)
                .body(field("type", endsWith("/request-unknown")));
        takes(other, request).statusCode(404);
        says(other, request, "{\"amountYen\":15000,\"outcome\":\"NOT_FOUND\"}").statusCode(404);

        takes(bank, request)
                .statusCode(200)
                .body(field("state", equalTo("TAKEN")))
                .body(field("taken.way", equalTo("BANK_READ")));
        says(bank, request, "{\"amountYen\":15000,\"outcome\":\"FROZEN\"}")
                .statusCode(400)
                .body(field("type", endsWith("/answer-not-possible")));
        says(bank, request, "{\"amountYen\":15000,\"outcome\":\"FROZEN\",\"frozenYen\":12000}")
                .statusCode(200)
                .body(field("state", equalTo("ANSWERED")))
                .body(field("answer.frozenYen", equalTo(12_000)));
        says(bank, request, "{\"amountYen\":15000,\"outcome\":\"NOT_FOUND\"}")
                .statusCode(422)
                .body(field("rule", equalTo("ANSWERED_OTHERWISE")));
        assertThat(facts("freeze-request-", "requestId", request)).hasSize(3);
        assertThat(stored.column(
                        "select word || ' ' || asked_yen || coalesce(' ' || frozen_yen, '') from freeze_request_word"
                                + " where request_id = '" + request + "' order by version"))
                .containsExactly("BANK_READ 15000", "FROZEN 15000 12000");
    }

    @Test
    @Tag("A77")
    void aBankThatDoesNotLookHereIsToldByAPersonAndWhoIsLateIsListed() {
        String number = confirmedAt("0283");
        paidOutBy("0284", 15_000);
        follows(number);
        String request = only(number);

        assertThat(overdue(number, Duration.ofMinutes(59))).isEmpty();
        assertThat(overdue(number, Duration.ofMinutes(61))).hasSize(1);
        says(support, request, "{\"amountYen\":15000,\"outcome\":\"NOT_FOUND\",\"reference\":\"desk 3\"}")
                .statusCode(422)
                .body(field("rule", equalTo("NOT_SENT")));
        support.asks()
                .body("{\"amountYen\":15000,\"way\":\"FAX\",\"reference\":\"F-17\"}")
                .post("/v1/freeze-requests/" + request + "/deliveries")
                .then()
                .statusCode(200)
                .body(field("taken.reference", equalTo("F-17")));
        assertThat(overdue(number, Duration.ofHours(71))).isEmpty();
        assertThat(overdue(number, Duration.ofHours(73))).hasSize(1);
        says(support, request, "{\"amountYen\":15000,\"outcome\":\"ALREADY_WITHDRAWN\"}")
                .statusCode(400);
        says(support, request, "{\"amountYen\":15000,\"outcome\":\"ALREADY_WITHDRAWN\",\"reference\":\"desk 3\"}")
                .statusCode(200)
                .body(field("answer.reference", equalTo("desk 3")));
        assertThat(overdue(number, Duration.ofDays(30))).isEmpty();

        for (String bad : List.of("state=OPEN", "bankCode=1", "overdue=yes", "cursor=x", "limit=0", "caseNumber=1")) {
            support.asks().get("/v1/freeze-requests?" + bad).then().statusCode(400);
        }
        for (String bad : List.of("state=TAKEN", "overdue=yes", "cursor=x", "limit=101", "caseNumber=1")) {
            support.asks().get("/v1/preservation-lists?" + bad).then().statusCode(400);
        }
    }

    @Test
    @Tag("A35")
    @Tag("TD9")
    void thePoliceGetAListOfTillsAndTimesUnderTheirNumberWithTheHashOfWhatTheyGot() {
        String number = confirmedAt("0285");
        UUID shop = UUID.randomUUID();
        thief.paidAt(shop, NOON.plusSeconds(60), 4_000);
        thief.paidAt(shop, NOON.plusSeconds(120), 1_000);
        follows(number);
        String list = lists("?state=OPEN&caseNumber=" + number)
                .body(field("items", hasSize(1)))
                .body(field("items[0].windows", nullValue()))
                .extract()
                .as(Json.class)
                .get("items[0].listId");

        String hash = list(list)
                .body(field("windows.terminal", contains("T1")))
                .body(field("windows[0].from", equalTo("2026-11-20T02:46:00Z")))
                .body(field("windows[0].to", equalTo("2026-11-20T03:17:00Z")))
                .body(field("windows[0].payments", equalTo(2)))
                .body(field("windows[0].amountYen", equalTo(5_000)))
                .body(field("windows[0].chargeIds", contains(stolen.toString())))
                .body(field("windows[0].keptUntil", equalTo("2026-11-27T03:01:00Z")))
                .extract()
                .as(Json.class)
                .get("contentHash");
        String csv = support.asks()
                .get("/v1/preservation-lists/" + list + "/csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(number + "," + shop + ",CONVENIENCE,S1,T1,2026-11-20T11:46:00+09:00,");

        sends(list, "0".repeat(64)).statusCode(422).body(field("rule", equalTo("LONGER_BY_NOW")));
        sends(list, hash)
                .statusCode(200)
                .body(field("state", equalTo("SENT")))
                .body(field("sent.contentHash", equalTo(hash)));
        thief.paidAt(UUID.randomUUID(), NOON.plusSeconds(180), 500);
        follows(number);

        list(list).body(field("contentHash", equalTo(hash))).body(field("windows", hasSize(1)));
        lists("?caseNumber=" + number).body(field("items.state", contains("OPEN", "SENT")));
        assertThat(overdueLists(number, Duration.ofHours(23))).isEmpty();
        assertThat(overdueLists(number, Duration.ofHours(25))).hasSize(1);
        assertThat(facts("preservation-list-sent", "contentHash", hash)).hasSize(1);
    }

    @Test
    void ownUseTakesBackWhatWasAskedAndSendsNothingToThePolice() {
        String number = confirmedAt("0286");
        paidOutBy("0287", 15_000);
        thief.paidAt(UUID.randomUUID(), NOON.plusSeconds(60), 4_000);
        follows(number);
        Desk bank = Desk.bank("0287");
        says(bank, only(number), "{\"amountYen\":15000,\"outcome\":\"FROZEN\",\"frozenYen\":15000}")
                .statusCode(200);
        supervisor.closes(number, "OWN_USE").statusCode(202);
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);

        follows(number);

        assertThat(turns()).doesNotContain(number);
        one(bank, only(number))
                .body(field("state", equalTo("WITHDRAWN")))
                .body(field("withdrawnFor", equalTo("OWN_USE")))
                .body(field("amountYen", equalTo(0)))
                .body(field("answer.frozenYen", equalTo(15_000)))
                .body(field("letterJa", startsWith("資金の凍結のお願いの取下げ")));
        assertThat(overdue(number, Duration.ofMinutes(61))).hasSize(1);
        takes(bank, only(number)).statusCode(422).body(field("rule", equalTo("WITHDRAWN")));
        support.asks()
                .body("{\"amountYen\":0,\"way\":\"FAX\",\"reference\":\"F-18\"}")
                .post("/v1/freeze-requests/" + only(number) + "/deliveries")
                .then()
                .statusCode(200)
                .body(field("told.reference", equalTo("F-18")));
        assertThat(overdue(number, Duration.ofDays(30))).isEmpty();
        lists("?caseNumber=" + number).body(field("items.state", contains("DROPPED")));
    }

    @Test
    void aConfirmedCaseHasItsTurnAgainWhenItChangesAndNobodyElseHasItMeanwhile() {
        String number = confirmedAt("0288");

        // A worker that was under way may have been quicker.
        assertThat(turns().contains(number) || trails.follows(caseId(number)) > 0)
                .isTrue();
        assertThat(turns()).doesNotContain(number);
        follows(number);
        assertThat(turns()).doesNotContain(number);
        Desk.bank("0288").reported(suspected(stolen));

        assertThat(turns()).contains(number);
    }

    @Test
    void whoHasSeenLessThanAnotherMeanwhileTakesNothingBack() {
        String number = confirmedAt("0289");
        paidOutBy("0290", 15_000);
        follows(number);
        UUID caseId = caseId(number);
        long before = trails.follows(caseId);

        follows(number);

        assertThat(QuarkusTransaction.requiringNew().call(() -> trails.followed(caseId, 1, before, LONG_LEASE)))
                .isFalse();
        assertThat(trails.follows(caseId)).isGreaterThan(before);
    }

    /** Of a copy that is empty, of one that knows the charge alone, and of one that has lost the payout for good. */
    @Test
    @Tag("A77")
    @Tag("TD1")
    void noBankIsToldToLetGoBecauseTheCopyIsMadeAnew() {
        String number = confirmedAt("0291");
        Theft mule = paidOutBy("0292", 15_000);
        follows(number);
        String request = only(number);
        says(Desk.bank("0292"), request, "{\"amountYen\":15000,\"outcome\":\"FROZEN\",\"frozenYen\":15000}")
                .statusCode(200);

        try {
            stored.asOwner("select forget_copies()");
            follows(number);
            one(support, request).body(field("state", equalTo("ANSWERED")));
            thief.toldAgain(stolen, NOON, 30_000);
            mule.paidOut(payoutOf(request), UUID.randomUUID(), NOON.plusSeconds(180), 15_000);
            follows(number);
            one(support, request).body(field("state", equalTo("ANSWERED")));
        } finally {
            stored.asOwner("select copies_were_told_again()");
        }

        stored.asOwner("delete from copied_payout where payout_id = '" + payoutOf(request) + "'");
        follows(number);
        one(support, request).body(field("state", equalTo("ANSWERED")));
        mule.paidOut(payoutOf(request), UUID.randomUUID(), NOON.plusSeconds(180), 15_000);
        follows(number);
        one(support, request)
                .body(field("state", equalTo("WITHDRAWN")))
                .body(field("withdrawnFor", equalTo("NOT_THERE")));
    }

    private UUID payoutOf(String request) {
        return UUID.fromString(stored.column("select payout_id from freeze_request where id = '" + request + "'")
                .get(0));
    }

    private UUID caseId(String number) {
        return UUID.fromString(stored.column("select id from fraud_case where number = '" + number + "'")
                .get(0));
    }

    private List<String> turns() {
        while (trails.turnsOfWhatChanged()) {
            // until all that changed have their turns
        }
        List<String> turns = new ArrayList<>();
        Optional<CaseNumber> turn = trails.claim(LONG_LEASE);
        while (turn.isPresent()) {
            turns.add(turn.get().value());
            turn = trails.claim(LONG_LEASE);
        }
        return turns;
    }

    /** A case of one confirmed charge of 30,000 yen. */
    private String confirmedAt(String bank) {
        thief = new Theft(database, bank);
        stolen = thief.postedAt(NOON, 30_000);
        String number = Desk.bank(bank).reported(suspected(stolen));
        Desk.bank(bank).confirms(number, stolen, false).statusCode(200);
        return number;
    }

    /** Sent on to another wallet, and from there to its bank. */
    private Theft paidOutBy(String bank, long yen) {
        Theft mule = new Theft(database, bank);
        mule.linkedBy(UUID.randomUUID(), NOON);
        thief.sent(mule.wallet, NOON.plusSeconds(120), 20_000);
        mule.paidOutTo(UUID.randomUUID(), NOON.plusSeconds(180), yen);
        return mule;
    }

    /** Twice, since a worker that was under way may have been quicker once. */
    private Found follows(String number) {
        follow.follow(new CaseNumber(number), now());
        return follow.follow(new CaseNumber(number), now()).orElseThrow();
    }

    private String only(String number) {
        return support.asks()
                .get("/v1/freeze-requests?caseNumber=" + number)
                .then()
                .statusCode(200)
                .body(field("items", hasSize(1)))
                .extract()
                .as(Json.class)
                .get("items[0].requestId");
    }

    private List<FreezeRequest> overdue(String number, Duration later) {
        return requests.list(
                new FreezeRequests.Selection(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new CaseNumber(number)),
                        Optional.of(now().plus(later))),
                Optional.empty(),
                10);
    }

    private List<PreservationList> overdueLists(String number, Duration later) {
        return lists.list(
                new PreservationLists.Selection(
                        Optional.empty(), Optional.of(new CaseNumber(number)), Optional.of(now().plus(later))),
                Optional.empty(),
                10);
    }

    private static ValidatableResponse one(Desk desk, String request) {
        return desk.asks().get("/v1/freeze-requests/" + request).then();
    }

    private static ValidatableResponse takes(Desk bank, String request) {
        return bank.asks()
                .body("{\"amountYen\":15000}")
                .post("/v1/freeze-requests/" + request + "/receipts")
                .then();
    }

    private static ValidatableResponse says(Desk desk, String request, String body) {
        return desk.asks()
                .body(body)
                .post("/v1/freeze-requests/" + request + "/outcomes")
                .then();
    }

    private ValidatableResponse lists(String query) {
        return support.asks().get("/v1/preservation-lists" + query).then().statusCode(200);
    }

    private ValidatableResponse list(String id) {
        return support.asks().get("/v1/preservation-lists/" + id).then().statusCode(200);
    }

    private ValidatableResponse sends(String list, String hash) {
        return supervisor
                .asks()
                .body("{\"authority\":\"新宿警察署\",\"requestNumber\":\"捜-17\",\"contentHash\":\"" + hash + "\"}")
                .post("/v1/preservation-lists/" + list + "/sendings")
                .then();
    }

    private List<String> facts(String type, String field, String value) {
        return stored.column("select id from fact where type like 'dev.sekisho.compensation." + type
                + "%' and convert_from(payload, 'UTF8')::json->'data'->>'" + field + "' = '" + value + "'");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
