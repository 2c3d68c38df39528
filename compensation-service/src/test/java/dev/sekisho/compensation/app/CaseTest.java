package dev.sekisho.compensation.app;

import static dev.sekisho.compensation.app.ReportTest.suspected;
import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is confirmed by its bank, seen by whom it concerns, and closed by as many as it takes. */
@QuarkusTest
class CaseTest {

    @Inject
    DataSource database;

    @Inject
    Stored stored;

    @Inject
    ConfirmedCharges confirmedCharges;

    @Inject
    Scheduler workers;

    private final Owners owners = new Owners();
    private final Desk bank = Desk.bank("0998");
    private final Desk otherBank = Desk.bank("0999");
    private final Desk support = Desk.of("support");
    private Theft theft;
    private UUID charge;
    private String number;

    @BeforeEach
    void aCaseIsOpen() {
        // What a request sends at once is not taken out of its hands by the worker that sends what did not get through.
        workers.pause();
        owners.doAll();
        theft = new Theft(database, "0998");
        charge = theft.posted(30_000);
        number = bank.reported(suspected(charge));
    }

    @AfterEach
    void everybodyStands() {
        workers.resume();
        StandingStaff.everybody();
    }

    @Test
    @Tag("A48")
    void theBanksWordMakesAVictimAndFreezesPaymentsToo() {
        bank.confirms(number, charge, false)
                .statusCode(200)
                .body(field("state", equalTo("CONFIRMED")))
                .body(field("confirmed.chargeId", contains(charge.toString())))
                .body(field("measures[target=WALLET].grade", equalTo("FREEZE_SPEND")))
                .body(field("measures.state", everyItem(equalTo("DONE"))));

        bank.confirms(number, charge, false).statusCode(200);
        assertThat(confirmedCharges.of(new CaseNumber(number))).singleElement().satisfies(victim -> {
            assertThat(victim.charge().value()).isEqualTo(charge);
            assertThat(victim.bank().value()).isEqualTo("0998");
            assertThat(victim.postedAt()).isEqualTo(Theft.NOON);
        });
        assertThat(owners.toldAbout(theft.wallet)).hasSize(2);
    }

    @Test
    @Tag("A61")
    void whoReadsAListOfCasesLeavesAFactThatNamesWhatWasShownAndAnEmptyOneNothing() {
        String read = "select convert_from(payload, 'UTF8')::json #>> '{data,subjects}' from fact"
                + " where type like '%records-read%' and convert_from(payload, 'UTF8') like '%" + support.staff + "%'";
        support.asks().get("/v1/cases?bankCode=9876").then().statusCode(200);
        assertThat(stored.column(read)).isEmpty();

        support.asks().get("/v1/cases?bankCode=0998&limit=1").then().statusCode(200);

        String newest = stored.column("select id::text from fraud_case where number = '" + number + "'")
                .get(0);
        assertThat(stored.column(read)).containsExactly("[\"" + newest + "\"]");
    }

    @Test
    void theBankConfirmsPostedChargesOfTheCaseAloneAndSaysOneThing() {
        Theft elsewhere = new Theft(database, "0998");
        UUID foreign = elsewhere.posted(1_000);
        UUID othersCharge = new Theft(database, "0999", theft.wallet).posted(1_000);
        UUID doubtful = theft.inDoubt(1_000);

        refused(foreign, false, "NOT_OF_THIS_CASE");
        refused(othersCharge, false, "NOT_OF_THIS_CASE");
        refused(new Theft(database, "0998", theft.wallet).posted(1_000), false, "NOT_OF_THIS_CASE");
        refused(UUID.randomUUID(), false, "NOT_OF_THIS_CASE");
        refused(doubtful, false, "NOT_POSTED");
        bank.confirms(number, charge, false).statusCode(200);
        refused(charge, true, "CONFIRMED_OTHERWISE");
    }

    private void refused(UUID id, boolean customer, String rule) {
        List<String> before = stored.size();
        bank.confirms(number, id, customer)
                .statusCode(422)
                .body(field("type", endsWith("/confirmation-refused")))
                .body(field("rule", equalTo(rule)))
                .body(field("chargeIds", contains(id.toString())));
        assertThat(stored.size()).isEqualTo(before);
    }

    @Test
    @Tag("TD5")
    void whoHasLeftConfirmsAndClosesNothingAndNobodyDoesWhileItCannotBeChecked() {
        Desk supervisor = Desk.of("support-supervisor");
        StandingStaff.gone(bank.staff);
        StandingStaff.gone(supervisor.staff);
        bank.confirms(number, charge, false).statusCode(403).body(field("type", endsWith("/not-entitled")));
        supervisor.closes(number, "OWN_USE").statusCode(403);

        StandingStaff.everybody();
        StandingStaff.silent();
        bank.confirms(number, charge, false).statusCode(503).body(field("type", endsWith("/approval-not-checkable")));
        supervisor.closes(number, "OWN_USE").statusCode(503);

        support.sees(number).body(field("state", equalTo("OPEN"))).body(field("confirmed", hasSize(0)));
    }

    @Test
    @Tag("TD5")
    void ownUseTakesTwoPersonsAndLetsEverythingGo() {
        UUID person = UUID.randomUUID();
        Desk.ofPerson(person, "support-supervisor").closes(number, "OWN_USE").statusCode(202);
        Desk.ofPerson(person, "support-supervisor").closes(number, "OWN_USE").statusCode(202);
        support.sees(number).body(field("state", equalTo("OPEN")));

        Desk.of("support-supervisor")
                .closes(number, "OWN_USE")
                .statusCode(200)
                .body(field("state", equalTo("CLOSED")))
                .body(field("outcome", equalTo("OWN_USE")));

        support.sees(number)
                .body(field("measures.release", everyItem(equalTo(true))))
                .body(field("measures.state", everyItem(equalTo("DONE"))));
        assertThat(owners.methodsAbout(theft.link)).containsExactly("PUT", "DELETE");
        assertThat(owners.methodsAbout(theft.wallet)).containsExactly("PUT", "DELETE");
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);
        closingRefused("NOTHING_FOUND", "CASE_OVER");
    }

    @Test
    void aReleaseThatDoesNotGetThroughIsSentAgain() {
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(202);
        owners.answerAbout(theft.wallet, Owners.answer(503, "{}"));
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);
        support.sees(number).body(field("measures[target=WALLET].state", equalTo("UNDER_WAY")));

        owners.doAll();

        workers.resume();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> support.sees(number).body(field("measures.state", everyItem(equalTo("DONE")))));
    }

    @Test
    void aReportInBetweenMakesBothSayItAgain() {
        Desk one = Desk.of("support-supervisor");
        Desk two = Desk.of("support-supervisor");
        one.closes(number, "OWN_USE").statusCode(202);
        bank.reported(suspected(charge));

        two.closes(number, "OWN_USE").statusCode(202);
        one.closes(number, "OWN_USE").statusCode(200);
    }

    @Test
    void aConfirmedCaseIsClosedByOneWhenItsVictimsWereMadeGoodAndWhatWasFrozenStaysFrozen() {
        closingRefused("MADE_GOOD", "NOT_IN_THIS_STATE");
        closingRefused("NOTHING_FOUND", "SOMETHING_WAS_FOUND");
        bank.confirms(number, charge, true).statusCode(200);
        closingRefused("NOTHING_FOUND", "NOT_IN_THIS_STATE");

        Desk.of("support-supervisor").closes(number, "MADE_GOOD").statusCode(200);

        assertThat(owners.methodsAbout(theft.wallet)).doesNotContain("DELETE");
        assertThat(confirmedCharges.of(new CaseNumber(number))).hasSize(1);
        bank.confirms(number, charge, true).statusCode(422).body(field("type", endsWith("/case-over")));
    }

    @Test
    void nothingIsOwedOnWhatTurnedOutToBeOwnUse() {
        bank.confirms(number, charge, true).statusCode(200);
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(202);
        Desk.of("support-supervisor").closes(number, "OWN_USE").statusCode(200);

        assertThat(confirmedCharges.of(new CaseNumber(number))).isEmpty();
    }

    private void closingRefused(String outcome, String rule) {
        Desk.of("support-supervisor")
                .closes(number, outcome)
                .statusCode(422)
                .body(field("type", endsWith("/closing-refused")))
                .body(field("rule", equalTo(rule)));
    }

    @Test
    @Tag("TD8")
    void anotherBanksCaseIsNotThereInExactlyTheWordsOfOneThatNeverWas() {
        String never = CaseNumber.of(2020, 999_999).value();
        for (String path : List.of("", "/confirmations")) {
            Response foreign = ask(otherBank, number + path);
            for (String other : List.of(never, "SKS-2026-000001-x", "x", "%00")) {
                Response absent = ask(otherBank, other + path);
                assertThat(absent.statusCode()).isEqualTo(404);
                assertThat(absent.asString()).isEqualTo(foreign.asString());
            }
            assertThat(foreign.statusCode()).isEqualTo(404);
        }
        otherBank
                .asks()
                .get("/v1/cases?limit=200")
                .then()
                .statusCode(200)
                .body(field("items.caseNumber", not(hasItem(number))));
        bank.asks().get("/v1/cases?limit=200").then().body(field("items.caseNumber", hasItem(number)));
    }

    private Response ask(Desk desk, String path) {
        return path.contains("/")
                ? desk.asks()
                        .urlEncodingEnabled(false)
                        .body("{\"chargeIds\":[\"" + charge + "\"],\"depositorIsCustomer\":false}")
                        .post("/v1/cases/" + path)
                : desk.asks().urlEncodingEnabled(false).get("/v1/cases/" + path);
    }

    @Test
    @Tag("TD8")
    void aBankReportsNothingOfAnotherAndLearnsNothingByTrying() {
        List<String> before = owners.toldAbout(theft.wallet);

        otherBank
                .reports("{\"certainty\":\"CONFIRMED\",\"depositorIsCustomer\":false,\"linkId\":\"" + theft.link
                        + "\",\"chargeIds\":[\"" + charge + "\",\"" + UUID.randomUUID() + "\"],\"bankReferences\":[\""
                        + Theft.referenceOf(charge) + "\"]}")
                .statusCode(201)
                .body(field("matched.links", hasSize(0)))
                .body(field("matched.charges", hasSize(0)))
                .body(field("measures", hasSize(0)));

        assertThat(owners.toldAbout(theft.wallet)).isEqualTo(before);
        otherBank
                .reports("{\"certainty\":\"SUSPECTED\",\"bankCode\":\"0998\",\"chargeIds\":[\"" + charge + "\"]}")
                .statusCode(403)
                .body(field("type", endsWith("/another-bank")));
    }

    @Test
    @Tag("TD8")
    void twoBanksOfOneCaseSeeTheirOwnParts() {
        Theft others = new Theft(database, "0999", theft.wallet);
        UUID othersCharge = others.posted(5_000);
        assertThat(otherBank.reported(suspected(othersCharge))).isEqualTo(number);

        otherBank
                .sees(number)
                .statusCode(200)
                .body(field("reports", hasSize(1)))
                .body(field("links", contains(others.link.toString())))
                .body(field("charges", contains(othersCharge.toString())))
                .body(field("wallets", contains(theft.wallet.toString())));
        bank.sees(number).body(field("charges", contains(charge.toString()))).body(field("reports", hasSize(1)));
        support.sees(number).body(field("charges", hasSize(2))).body(field("reports", hasSize(2)));
    }

    @Test
    void casesArePagedNewestFirstWithoutGapOrRepetition() {
        String own = "0997";
        Desk desk = Desk.bank(own);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(0, desk.reported(suspected(new Theft(database, own).posted(1_000))));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = desk.asks()
                    .get("/v1/cases?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().as(Json.class).get("items.caseNumber"));
            cursor = page.extract().as(Json.class).get("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyElementsOf(opened);
        support.asks()
                .get("/v1/cases?limit=3&bankCode=" + own)
                .then()
                .body(field("items.caseNumber", equalTo(opened.subList(0, 3))));
    }

    @Test
    @Tag("A72")
    void aCaseIsFoundByTheBanksOwnNumberOfItsReport() {
        String reference = "B-" + UUID.randomUUID();
        bank.reported("{\"certainty\":\"SUSPECTED\",\"chargeIds\":[\"" + charge + "\"],\"reportReference\":\""
                + reference + "\"}");

        for (Desk desk : List.of(bank, support)) {
            desk.asks()
                    .get("/v1/cases?reportReference=" + reference)
                    .then()
                    .body(field("items.caseNumber", contains(number)));
        }
        otherBank.asks().get("/v1/cases?reportReference=" + reference).then().body(field("items", hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=open",
                "state=X",
                "bankCode=99",
                "bankCode=０９９８",
                "reportReference=%00",
                "overdue=yes",
                "cursor=x",
                "cursor=AAAA",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=1e2",
                "limit=99999999999999"
            })
    void aListAskedForInOtherWordsIsRefused(String query) {
        support.asks()
                .urlEncodingEnabled(!query.contains("%"))
                .get("/v1/cases?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
