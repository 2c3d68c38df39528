package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.HeldBook;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.link.suspension.EndMaintenance;
import dev.sekisho.link.suspension.StandingBook;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stopping, over REST: who may, what it stops, and what everybody sees of it. */
@QuarkusTest
@Tag("LK-10")
class SuspensionApiTest {

    private static final String FIRST_BANK = "[bankCode=" + Staff.FIRST + "].";

    private static final Optional<BankCode> FIRST = Optional.of(new BankCode(Staff.FIRST));

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    @Inject
    EndMaintenance maintenance;

    @Inject
    Scheduler workers;

    private final HeldBook copy = new HeldBook();
    private final Neighbours neighbours = new Neighbours();
    private final Staff staff = Staff.somebody();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
        copy.open();
        clock.reset();
        workers.resume();
    }

    @Test
    @Tag("A21")
    void aBankStopsItselfByOnePersonInOneCall() {
        suspend(staff.asUserOf(Staff.FIRST), "BANK", Staff.FIRST, "LINK", "CHARGE")
                .statusCode(201)
                .body(field("entries.operation", equalTo(List.of("LINK", "CHARGE"))))
                .body(field("entries.bankCode", everyItem(equalTo(Staff.FIRST))))
                .body(field("entries.actor", everyItem(equalTo(staff.staffId().toString()))))
                .body(field("entries.since", everyItem(notNullValue())));

        JsonNode fact = lastFact();
        assertThat(fact.path("type").asText()).isEqualTo("dev.sekisho.link.suspension-imposed.v1");
        assertThat(fact.path("data").path("reason").asText()).isEqualTo("BANK");
        assertThat(fact.path("aggregateversion").asLong())
                .isEqualTo(fact.path("data").path("epoch").asLong());
    }

    @Test
    @Tag("A23")
    @Tag("A25")
    void operationsStopEverythingAndCompensationServiceABank() {
        suspend(staff.as("operations"), "POSTURE", null, "LINK", "OPEN", "SPEND")
                .statusCode(201);
        suspend(Staff.service("operations-tool"), "FRAUD", "0999", "CHARGE").statusCode(201);
        suspend(Staff.service("compensation-service"), "FRAUD", Staff.FIRST, "CHARGE")
                .statusCode(201)
                .body(field("entries[0].actor", equalTo("compensation-service")));

        staff.as("auditor").get("/v1/suspensions").then().statusCode(200).body(field("entries", hasSize(5)));
        staff.asUserOf(Staff.FIRST)
                .get("/v1/suspensions")
                .then()
                .body(field("entries", hasSize(4)))
                .body(field("entries.bankCode", not(hasItem("0999"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999|BANK", "0998|FRAUD", "0998|BRAKE", "|BANK", "|MAINTENANCE"})
    @Tag("A21")
    @Tag("TA10")
    void aBankStopsNobodyElse(String wish) {
        String[] parts = wish.split("\\|");
        String before = written();

        suspend(staff.asUserOf(Staff.FIRST), parts[1], parts[0].isEmpty() ? null : parts[0], "LINK")
                .statusCode(403)
                .body(field("type", endsWith("/not-in-scope")));
        suspend(Staff.service("compensation-service"), "BRAKE", null, "LINK").statusCode(403);

        assertThat(written()).isEqualTo(before);
    }

    @ParameterizedTest
    @Tag("TD11")
    @ValueSource(
            strings = {
                "400||{\"operations\":[],\"reason\":\"FRAUD\"}",
                "400||{\"operations\":[null],\"reason\":\"FRAUD\"}",
                "400||{\"operations\":[\"FLY\"],\"reason\":\"FRAUD\"}",
                "400||{\"operations\":[0],\"reason\":\"FRAUD\"}",
                "400||{\"operations\":[\"LINK\"],\"reason\":\"MOOD\"}",
                "400||{\"operations\":[\"LINK\"]}",
                "400||{\"operations\":[\"LINK\"],\"reason\":\"FRAUD\",\"bankCode\":\"998\"}",
                "400||{\"operations\":[\"LINK\"],\"reason\":\"FRAUD\",\"note\":\"\"}",
                "400||{\"operations\":[\"LINK\"],\"reason\":\"FRAUD\",\"note\":\"a\\u0000b\"}",
                "400||{\"operations\":[\"LINK\"],\"reason\":\"FRAUD\",\"plannedEnd\":\"tomorrow\"}",
                "400||{\"operations\":[\"LINK\",\"LINK\",\"LINK\",\"LINK\",\"LINK\",\"LINK\",\"LINK\"],\"reason\":\"FRAUD\"}",
                "422|bank-unknown|{\"operations\":[\"LINK\"],\"reason\":\"FRAUD\",\"bankCode\":\"0002\"}",
                "422|operations-do-not-fit|{\"operations\":[\"LINK\",\"SPEND\"],\"reason\":\"FRAUD\",\"bankCode\":\"0998\"}",
                "422|planned-end-impossible|{\"operations\":[\"LINK\"],\"reason\":\"MAINTENANCE\",\"plannedEnd\":\"2020-01-01T00:00:00Z\"}",
                "422|planned-end-impossible|{\"operations\":[\"LINK\"],\"reason\":\"MAINTENANCE\",\"plannedEnd\":\"+300000-01-01T00:00:00Z\"}",
                "422|planned-end-impossible|{\"operations\":[\"LINK\"],\"reason\":\"MAINTENANCE\",\"plannedEnd\":7}"
            })
    void refusesAWishThatCannotBe(String wish) {
        String[] parts = wish.split("\\|", 3);
        String before = written();

        ValidatableResponse answer =
                staff.as("operations").body(parts[2]).post("/v1/suspensions").then();

        answer.statusCode(Integer.parseInt(parts[0])).contentType("application/problem+json");
        answer.body(field("type", endsWith(parts[1])));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("TC1")
    void theSameKeyIsOneStopHoweverOftenAndInWhateverOrderItIsAsked() {
        String key = UUID.randomUUID().toString();
        int epoch = withKey(key, "[\"LINK\",\"CHARGE\"]")
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("epoch");

        withKey(key, "[\"CHARGE\",\"LINK\"]").statusCode(201).body(field("epoch", equalTo(epoch)));
        withKey(key, "[\"CHARGE\"]").statusCode(422).body(field("type", endsWith("/idempotency-key-reused")));
        withKey("", "[\"LINK\"]").statusCode(400).body(field("type", endsWith("/idempotency-key-missing")));
    }

    @Test
    void theEpochRisesByOneWithEachChange() {
        int first = suspend(staff.as("operations"), "FRAUD", Staff.FIRST, "LINK")
                .extract()
                .as(Json.class)
                .get("epoch");
        int second = suspend(staff.as("operations"), "FRAUD", Staff.FIRST, "LINK")
                .extract()
                .as(Json.class)
                .get("epoch");

        assertThat(second).isEqualTo(first + 1);
        staff.as("operations")
                .get("/v1/suspensions")
                .then()
                .body(field("epoch", equalTo(second)))
                .body(field("entries", hasSize(1)));
    }

    @Test
    void onlyMaintenanceEndsByItself() {
        Instant end = Instant.now().plus(Duration.ofHours(1));
        for (String reason : List.of("MAINTENANCE", "BANK")) {
            staff.asUserOf(Staff.FIRST)
                    .body("{\"operations\":[\"CHARGE\"],\"bankCode\":\"0998\",\"reason\":\"" + reason
                            + "\",\"plannedEnd\":\"" + end + "\"}")
                    .post("/v1/suspensions")
                    .then()
                    .statusCode(201)
                    .body(field("entries[0].plannedEnd", notNullValue()));
        }
        assertThat(maintenance.endOne()).isFalse();

        // Else the keeper of the book, who looks by itself now and then, might be the one who ends it.
        workers.pause();
        clock.moveTo(end.plusSeconds(1));

        assertThat(maintenance.endOne()).isTrue();
        assertThat(maintenance.endOne()).isFalse();
        staff.as("operations").get("/v1/suspensions").then().body(field("entries.reason", equalTo(List.of("BANK"))));
        JsonNode fact = lastFact();
        assertThat(fact.path("data").path("cause").asText()).isEqualTo("PLANNED_END");
    }

    @Test
    @Tag("A62")
    void everybodySeesWhatIsStoppedSinceWhenAndWhy() {
        copy.suspend(Operation.CHARGE, FIRST);

        banks().body(field(FIRST_BANK + "link", equalTo("OPEN")))
                .body(field(FIRST_BANK + "charge", equalTo("STOPPED")))
                .body(field(FIRST_BANK + "reason", equalTo("FRAUD")))
                .body(field(FIRST_BANK + "since", equalTo("1970-01-01T00:00:00Z")))
                .body(field(FIRST_BANK + "plannedEnd", nullValue()))
                .body(field(FIRST_BANK + "actor", nullValue()));
    }

    @Test
    @Tag("PL-04")
    void whatIsNotKnownIsShownAsStopped() {
        copy.tooOld();

        banks().body(field(FIRST_BANK + "link", equalTo("STOPPED")))
                .body(field(FIRST_BANK + "charge", equalTo("STOPPED")))
                .body(field(FIRST_BANK + "reason", nullValue()));
    }

    @Test
    @Tag("A23")
    void aCustomerHearsThatTheBankIsStoppedBeforeAnybodyIsAsked() {
        copy.suspend(Operation.LINK, Optional.empty());
        database.awaitEverybodyTold();
        int before = neighbours.callsInAll();

        new Customer(neighbours)
                .requestsLink()
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/link-refused")))
                .body(field("refusalClass", equalTo("STOPPED")));

        assertThat(neighbours.callsInAll()).isEqualTo(before);
    }

    @Test
    @Tag("A24")
    @Tag("A25")
    void aDebitIsDeclinedForEverOnceChargingIsStoppedWhateverTheCopySays() {
        Customer customer = new Customer(neighbours);
        UUID link = customer.linked();
        UUID charge = UUID.randomUUID();
        suspend(staff.as("operations"), "FRAUD", Staff.FIRST, "CHARGE").statusCode(201);

        debit(charge, link, customer)
                .body(field("outcome", equalTo("DECLINED")))
                .body(field("reason", equalTo("SUSPENDED")));
        OwnersHand.openTheBook();
        debit(charge, link, customer).body(field("outcome", equalTo("DECLINED")));

        assertThat(neighbours.debitsOf(charge)).isZero();
    }

    private ValidatableResponse suspend(RequestSpecification caller, String reason, String bank, String... operations) {
        return caller.body("{\"operations\":[\"" + String.join("\",\"", operations) + "\"],\"reason\":\"" + reason
                        + "\"" + (bank == null ? "" : ",\"bankCode\":\"" + bank + "\"") + "}")
                .post("/v1/suspensions")
                .then();
    }

    private ValidatableResponse withKey(String key, String operations) {
        return given().header("Authorization", Endpoints.Caller.OPERATIONS_TOOL.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"operations\":" + operations + ",\"reason\":\"FRAUD\",\"bankCode\":\"0998\"}")
                .post("/v1/suspensions")
                .then();
    }

    private static ValidatableResponse banks() {
        return given().get("/v1/banks").then().statusCode(200);
    }

    private static ValidatableResponse debit(UUID charge, UUID link, Customer customer) {
        return Staff.service("charge-service")
                .body("{\"linkId\":\"" + link + "\",\"walletId\":\"" + customer.wallet + "\",\"amountYen\":1000}")
                .put("/internal/v1/debits/" + charge)
                .then()
                .statusCode(200);
    }

    /** What a wish can write; depositors are told of earlier tests' links meanwhile. */
    private String written() {
        return database.column("select (select epoch from suspension_book) || ' ' || (select count(*) from suspension)"
                        + " || ' ' || (select count(*) from idempotent_call)")
                .get(0);
    }

    private JsonNode lastFact() {
        List<JsonNode> facts = new PublishedFacts(dataSource).of(StandingBook.ID);
        return facts.get(facts.size() - 1);
    }
}
