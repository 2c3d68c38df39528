package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Old links verified again, over REST: two persons, the deadline, what a debit hears, and the way back. */
@QuarkusTest
@Tag("A24")
@Tag("LK-07")
class ReverificationApiTest {

    private static final String WAVES = "/v1/reverifications";

    /** Where no other test has links. */
    private static final String BANK = "0182";

    @Inject
    Database database;

    @Inject
    DataSource dataSource;

    @Inject
    MovableClock clock;

    private final Neighbours neighbours = new Neighbours(BANK);
    private final Staff planner = Staff.somebody();
    private final Staff approver = Staff.somebody();
    private Customer customer;
    private UUID link;

    @BeforeEach
    void linkAnAccount() {
        neighbours.allIsWell();
        String number = String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000));
        customer = new Customer(neighbours, new BankAccount(new BankCode(BANK), "101", AccountType.ORDINARY, number));
        link = customer.linked();
    }

    @AfterEach
    void everybodyStandsAndNobodyIsLeftToBeTold() {
        StandingStaff.everybody();
        clock.reset();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.column(
                                "select id from depositor_notice where state = 'DUE' and bank_code = '" + BANK + "'"))
                        .isEmpty());
    }

    private ValidatableResponse plans(String scope, Instant dueBy) {
        return planner.as("operations")
                .body(Map.of("bankCode", BANK, "scope", scope, "dueBy", dueBy.toString()))
                .post(WAVES)
                .then();
    }

    private static ValidatableResponse approves(Staff by, String wave) {
        return by.as("operations-approver")
                .post(WAVES + "/" + wave + "/approvals")
                .then();
    }

    private ValidatableResponse sees() {
        return customer.asks().get("/v1/links/" + link).then().statusCode(200);
    }

    private void waitsFor(String verification) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> sees().body(field("verification", equalTo(verification))));
    }

    private ValidatableResponse debit() {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .contentType(ContentType.JSON)
                .body("{\"linkId\":\"" + link + "\",\"walletId\":\"" + customer.wallet + "\",\"amountYen\":1000}")
                .put("/internal/v1/debits/" + UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    @Test
    void anOldLinkIsAskedForByTwoPersonsStopsAtTheDeadlineAndComesBackByALinkRequest() {
        Instant deadline = Instant.now().plus(Duration.ofHours(1));
        String wave = plans("EVERY_LINK", deadline)
                .statusCode(201)
                .body(field("state", equalTo("PROPOSED")))
                .extract()
                .as(Json.class)
                .get("waveId");
        approves(planner.underAnotherAccount(), wave).statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        StandingStaff.gone(approver.staffId());
        approves(approver, wave).statusCode(403).body(field("type", endsWith("/not-entitled")));
        StandingStaff.everybody();
        sees().body(field("verification", equalTo("VERIFIED")));

        approves(approver, wave).statusCode(200).body(field("state", equalTo("ASKING")));
        approves(approver, wave).statusCode(409);
        waitsFor("DUE");
        clock.moveTo(deadline);
        waitsFor("UNVERIFIED");
        sees().body(field("state", equalTo("STOPPED")));
        debit().body(field("outcome", equalTo("DECLINED")));
        planner.as("operations")
                .queryParam("bank", BANK)
                .get(WAVES)
                .then()
                .statusCode(200)
                .body(field("banks[0].bankCode", equalTo(BANK)))
                .body(field("banks[0].unverified", greaterThanOrEqualTo(1)))
                .body(field("waves[0].state", equalTo("ASKED")))
                .body(field("waves[0].asked", greaterThanOrEqualTo(1)));

        clock.reset();
        assertThat(customer.linked()).isEqualTo(link);
        sees().body(field("verification", equalTo("VERIFIED"))).body(field("state", equalTo("ACTIVE")));
        assertThat(new PublishedFacts(dataSource).typesOf(link))
                .containsExactly("link-established", "link-verification-asked", "link-ended", "link-reverified");
        assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(wave)))
                .as("the second approval comes while links are asked, before or after the last of them")
                .startsWith("reverification-proposed", "reverification-refused", "reverification-approved")
                .containsExactlyInAnyOrder(
                        "reverification-proposed",
                        "reverification-refused",
                        "reverification-approved",
                        "reverification-refused",
                        "reverification-asked");
    }

    @Test
    void aLinkThatRestsOnEnoughIsNotAskedAndADeadlineOfThePastIsNone() {
        String wave = plans("EVIDENCE_REFUSED_TODAY", Instant.now().plusSeconds(60))
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("waveId");
        approves(approver, wave).statusCode(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new PublishedFacts(dataSource).typesOf(UUID.fromString(wave)))
                        .contains("reverification-asked"));
        sees().body(field("verification", equalTo("VERIFIED")));
        plans("EVERY_LINK", Instant.now().minusSeconds(5))
                .statusCode(422)
                .body(field("type", endsWith("/deadline-out-of-range")));
        planner.as("operations").queryParam("bank", "x").get(WAVES).then().statusCode(400);
    }
}
