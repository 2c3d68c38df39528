package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.Owners.answer;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fraud is reported with whatever is known, and at once nothing moves any more. */
@QuarkusTest
class ReportTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    MovableClock clock;

    @Inject
    Scheduler workers;

    private final Owners owners = new Owners();
    private final Desk bank = Desk.bank("0998");
    private final Desk support = Desk.of("support");
    private Theft theft;

    @BeforeEach
    void somebodyWasRobbed() {
        // What a request sends at once is not taken out of its hands by the worker that sends what did not get through.
        workers.pause();
        owners.doAll();
        theft = new Theft(database, "0998");
    }

    @AfterEach
    void backToNow() {
        workers.resume();
        clock.reset();
    }

    @Test
    @Tag("A40")
    @Tag("A48")
    @Tag("IN-04")
    void aBankReportsOneBookingAndTheLinkIsStoppedAndTheWalletFrozen() {
        UUID charge = theft.posted(30_000);

        String number = bank.reports(suspected(charge))
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/cases/SKS-.*"))
                .body(field("caseNumber", matchesPattern("SKS-[0-9]{4}-[0-9]{6}-[0-9]")))
                .body(field("matched.links", contains(theft.link.toString())))
                .body(field("matched.charges", contains(charge.toString())))
                .body(field("accountLookup", equalTo("NOT_ASKED")))
                .body(field("measures.target", contains("LINK", "WALLET")))
                .body(field("measures.grade", contains("STOP", "FREEZE")))
                .body(field("measures.state", everyItem(equalTo("DONE"))))
                .extract()
                .as(Json.class)
                .get("caseNumber");

        assertThat(owners.toldAbout(theft.link))
                .containsExactly("{\"reason\":\"FRAUD_REPORT\",\"caseNumber\":\"" + number + "\"}");
        assertThat(owners.toldAbout(theft.wallet))
                .containsExactly(
                        "{\"grade\":\"FREEZE\",\"caseNumber\":\"" + number + "\",\"reason\":\"BANK_SUSPECTED\"}");
        assertThat(owners.authorizationAbout(theft.wallet)).startsWith("Assertion ");
        bank.sees(number)
                .statusCode(200)
                .body(field("state", equalTo("OPEN")))
                .body(field("measures.tookMillis", everyItem(greaterThanOrEqualTo(0))))
                .body(field("measures.rule", everyItem(equalTo("BANK_SUSPECTED"))));
        assertThat(factsOfMeasures(number))
                .containsExactlyInAnyOrder(
                        "ORDERED STOP", "ORDERED FREEZE", "ACKNOWLEDGED STOP", "ACKNOWLEDGED FREEZE");
    }

    @Test
    @Tag("A40")
    @Tag("A42")
    @Tag("A44")
    void keepsWhenItWasHeardApartFromWhenItHappenedAndWhoSaidIt() {
        Instant oldest = Instant.parse("2025-10-05T01:00:00Z");
        UUID charge = theft.postedAt(oldest, 10_000);
        Instant heard = Instant.parse("2026-11-21T00:00:00Z");
        clock.moveTo(heard);

        String number = bank.reported("{\"certainty\":\"SUSPECTED\",\"linkId\":\"" + theft.link
                + "\",\"occurredFrom\":\"2025-10-01T00:00:00Z\",\"occurredTo\":\"2025-10-31T00:00:00Z\","
                + "\"reportReference\":\"B-1\"}");
        support.reported("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_CALLED_BACK\",\"chargeIds\":[\"" + charge
                + "\"],\"statement\":\"身に覚えがありません\"}");

        var seen = support.sees(number)
                .body(field("reports.source", contains("BANK", "VICTIM")))
                .body(field("reports.channel", contains("BANK_API", "PHONE_CALLED_BACK")))
                .body(field("reports[0].occurredFrom", equalTo("2025-10-01T00:00:00Z")))
                .body(field("reports[0].reportReference", equalTo("B-1")))
                .body(field("reports[1].statement", equalTo("身に覚えがありません")))
                .body(field("charges", contains(charge.toString())))
                .body(field("overdue", equalTo(false)));
        Instant receivedAt = Instant.parse(seen.extract().as(Json.class).get("reports[0].receivedAt"));
        assertThat(receivedAt).isBetween(heard, heard.plusSeconds(60));
        assertThat(Instant.parse(seen.extract().as(Json.class).get("openedAt"))).isEqualTo(receivedAt);
        assertThat(stored.column("select convert_from(payload, 'UTF8') from fact"))
                .noneMatch(fact -> fact.contains("身に覚え"));
    }

    @Test
    @Tag("A72")
    void theBankHasThreeBusinessDaysToAnswerAndWhatItOwesIsListed() {
        String number = bank.reported(suspected(theft.posted(10_000)));

        clock.moveBy(Duration.ofDays(3).minusMinutes(1));
        bank.sees(number).body(field("overdue", equalTo(false)));
        String confirmBy = bank.sees(number).extract().as(Json.class).get("confirmBy");
        clock.moveTo(Instant.parse(confirmBy).plusSeconds(1));
        bank.sees(number).body(field("overdue", equalTo(true)));
        bank.asks()
                .get("/v1/cases?overdue=true&state=OPEN&limit=200")
                .then()
                .statusCode(200)
                .body(field("items.caseNumber", hasItem(number)));
    }

    @Test
    @Tag("IN-05")
    @Tag("A54")
    void anUncheckedCallStopsTheLinkAndHoldsMoneyForADay() {
        UUID charge = theft.posted(30_000);
        support.reports("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"chargeIds\":[\"" + charge
                        + "\"]}")
                .statusCode(201)
                .body(field("measures.grade", contains("STOP", "HOLD")))
                .body(field("measures.state", everyItem(equalTo("DONE"))));

        JsonNode told = json(owners.toldAbout(theft.wallet).get(0));
        assertThat(told.path("grade").asText()).isEqualTo("HOLD");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(told.path("endsAt").asText())))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void whatWasHeldIsFrozenWhenTheBankReportsTheSameAndHeldAnewWhenTheDayIsOver() {
        UUID charge = theft.posted(30_000);
        String held =
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"chargeIds\":[\"" + charge + "\"]}";
        String number = support.reported(held);
        assertThat(support.reported(held)).isEqualTo(number);
        assertThat(owners.toldAbout(theft.wallet)).hasSize(1);

        clock.moveBy(Duration.ofHours(25));
        support.reported(held);
        assertThat(owners.toldAbout(theft.wallet)).hasSize(2);
        support.sees(number).body("measures.findAll { it.target == 'WALLET' }.state", contains("LAPSED", "DONE"));

        bank.reported(suspected(charge));
        assertThat(json(owners.toldAbout(theft.wallet).get(2)).path("grade").asText())
                .isEqualTo("FREEZE");
    }

    @Test
    @Tag("IN-05")
    void aSecondUncheckedCallHoldsForADayOfItsOwnBesideTheFirst() {
        UUID charge = theft.posted(30_000);
        String held =
                "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"chargeIds\":[\"" + charge + "\"]}";
        String number = support.reported(held);
        clock.moveBy(Duration.ofHours(23));

        assertThat(support.reported(held)).isEqualTo(number);

        List<String> told = owners.toldAbout(theft.wallet);
        assertThat(told).hasSize(2);
        assertThat(Duration.between(
                        Instant.parse(json(told.get(0)).path("endsAt").asText()),
                        Instant.parse(json(told.get(1)).path("endsAt").asText())))
                .isBetween(Duration.ofHours(23), Duration.ofHours(23).plusMinutes(5));
        support.sees(number)
                .body("measures.findAll { it.target == 'WALLET' }.state", contains("DONE", "DONE"))
                .body("measures.findAll { it.target == 'WALLET' }.measureId.unique().size()", equalTo(2));

        bank.reported(suspected(charge));
        bank.reported(suspected(charge));
        support.sees(number)
                .body("measures.findAll { it.target == 'WALLET' }.grade", containsInAnyOrder("HOLD", "FREEZE"));
    }

    @Test
    @Tag("A48")
    void aBankThatIsSureConfirmsWhatItNamesAndPaymentsAreFrozenToo() {
        UUID charge = theft.posted(30_000);
        UUID other = theft.posted(10_000);

        String number = bank.reports("{\"certainty\":\"CONFIRMED\",\"depositorIsCustomer\":false,\"bankReferences\":[\""
                        + Theft.referenceOf(charge) + "\"]}")
                .statusCode(201)
                .body(field("measures.grade", contains("STOP", "FREEZE_SPEND")))
                .extract()
                .as(Json.class)
                .get("caseNumber");

        bank.sees(number)
                .body(field("state", equalTo("CONFIRMED")))
                .body(field("confirmed.chargeId", contains(charge.toString())))
                .body(field("confirmed[0].depositorIsCustomer", equalTo(false)));
        bank.confirms(number, other, false)
                .statusCode(200)
                .body(field("confirmed.chargeId", containsInAnyOrder(charge.toString(), other.toString())));
    }

    @Test
    void aBankAccountIsFoundByItsOwnerAndItsNumberStaysThere() {
        UUID charge = theft.posted(30_000);
        owners.know("7654321", theft);

        bank.reports(byAccount("7654321"))
                .statusCode(201)
                .body(field("accountLookup", equalTo("FOUND")))
                .body(field("matched.links", contains(theft.link.toString())))
                .body(field("matched.charges", contains(charge.toString())))
                .body(field("measures.state", everyItem(equalTo("DONE"))));

        for (String table : List.of("fraud_report", "idempotent_call", "reported_thing")) {
            assertThat(stored.column("select t::text from " + table + " t")).noneMatch(row -> row.contains("7654321"));
        }
        assertThat(stored.column("select convert_from(answer, 'UTF8') from idempotent_call"))
                .noneMatch(row -> row.contains("7654321"));
        assertThat(stored.column("select convert_from(payload, 'UTF8') from fact"))
                .noneMatch(row -> row.contains("7654321"));
    }

    @Test
    void anAccountThatCannotBeLookedForIsAskedAgainUnderTheSameKeyAndNothingIsLost() {
        owners.findNothingNow();
        String key = UUID.randomUUID().toString();
        List<String> before = stored.size();

        bank.reports(key, byAccount("7654322"))
                .then()
                .statusCode(503)
                .body(field("type", endsWith("/account-not-searchable")));
        assertThat(stored.size()).isEqualTo(before);

        owners.doAll();
        owners.know("7654322", theft);
        bank.reports(key, byAccount("7654322"))
                .then()
                .statusCode(201)
                .body(field("matched.links", contains(theft.link.toString())));
    }

    @Test
    void aReportThatNamesMoreThanTheAccountGoesOnWithoutIt() {
        owners.findNothingNow();
        UUID charge = theft.posted(30_000);

        bank.reports(
                        "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + charge
                                + "\"],\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\",\"accountNumber\":\"7654323\"}}")
                .statusCode(201)
                .body(field("accountLookup", equalTo("UNAVAILABLE")))
                .body(field("measures.state", everyItem(equalTo("DONE"))));
    }

    @Test
    @Tag("IN-05")
    @Tag("A34")
    void whatOnlyLooksAlikeIsListedAndLeftAlone() {
        UUID charge = theft.posted(77_701);

        String number = support.reports("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\","
                        + "\"amountYen\":77701,\"occurredFrom\":\"2026-11-19T00:00:00Z\","
                        + "\"occurredTo\":\"2026-11-21T00:00:00Z\"}")
                .statusCode(201)
                .body(field("possible", contains(charge.toString())))
                .body(field("matched.charges", hasSize(0)))
                .body(field("measures", hasSize(0)))
                .extract()
                .as(Json.class)
                .get("caseNumber");

        support.sees(number)
                .body(field("possible", contains(charge.toString())))
                .body(field("charges", hasSize(0)));
        assertThat(owners.toldAbout(theft.wallet)).isEmpty();
    }

    @Test
    @Tag("TC1")
    void theSameKeyIsOneReportWhoeverAnswersMeanwhile() {
        String key = UUID.randomUUID().toString();
        String body = suspected(theft.posted(30_000));

        String report = bank.reports(key, body)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("reportId");
        assertThat(bank.reports(key, body).then().statusCode(201).extract().<String>path("reportId"))
                .isEqualTo(report);

        bank.reports(key, suspected(theft.posted(1_000)))
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/idempotency-key-reused")));
        assertThat(stored.column("select count(*) from fraud_report where id = '" + report + "'"))
                .containsExactly("1");
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(report)))
                .containsExactly("fraud-reported");
    }

    @Test
    @Tag("TD4")
    void whatDoesNotGetThroughIsSentAgainUntilItIsAcknowledged() {
        UUID charge = theft.posted(30_000);
        owners.answerAbout(theft.wallet, answer(503, "{}"));

        String number = bank.reports(suspected(charge))
                .statusCode(201)
                .body(field("measures[target=LINK].state", equalTo("DONE")))
                .body(field("measures[target=WALLET].state", equalTo("UNDER_WAY")))
                .extract()
                .as(Json.class)
                .get("caseNumber");
        workers.resume();
        await().atMost(SOON).until(() -> owners.toldAbout(theft.wallet).size() >= 3);
        bank.sees(number).body(field("measures[target=WALLET].state", equalTo("UNDER_WAY")));

        owners.doAll();

        await().atMost(SOON)
                .untilAsserted(() -> bank.sees(number).body(field("measures[target=WALLET].state", equalTo("DONE"))));
        assertThat(owners.toldAbout(theft.wallet).stream().distinct()).hasSize(1);
    }

    @Test
    void anAnswerAboutAnotherWalletIsNoAcknowledgement() {
        UUID charge = theft.posted(30_000);
        owners.answerAbout(theft.wallet, answer(200, "{\"walletId\":\"" + UUID.randomUUID() + "\"}"));

        bank.reports(suspected(charge)).body(field("measures[target=WALLET].state", equalTo("UNDER_WAY")));
    }

    @Test
    void aHoldWhoseTimeIsOverBeforeItsOwnerAnswersLapses() {
        UUID charge = theft.posted(30_000);
        owners.answerAbout(theft.wallet, answer(422, "{\"rule\":\"END_PASSED\"}"));

        support.reports("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_UNVERIFIED\",\"chargeIds\":[\"" + charge
                        + "\"]}")
                .body(field("measures.target", contains("LINK")));
        assertThat(stored.column("select state from measure where target_id = '" + theft.wallet + "'"))
                .containsExactly("LAPSED");
    }

    static String suspected(UUID charge) {
        return "{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + charge + "\"]}";
    }

    private static String byAccount(String number) {
        return "{\"certainty\":\"SUSPECTED\",\"account\":{\"branchCode\":\"101\",\"accountType\":\"ORDINARY\","
                + "\"accountNumber\":\"" + number + "\"}}";
    }

    private List<String> factsOfMeasures(String number) {
        return stored
                .column("select convert_from(payload, 'UTF8') from fact where type like '%measure-taken%'")
                .stream()
                .map(ReportTest::json)
                .map(fact -> fact.path("data"))
                .filter(data -> data.path("caseNumber").asText().equals(number))
                .map(data ->
                        data.path("step").asText() + " " + data.path("grade").asText())
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
