package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the request to the link, over REST. */
@QuarkusTest
class LinkingApiTest extends LinkingByApi {

    @Test
    @Tag("A09")
    @Tag("LK-01")
    @Tag("LK-02")
    @Tag("LK-06")
    void linksTheBankAccountOfAnHonestCustomer() {
        String request = customer.links();

        UUID link = UUID.fromString(customer.sees(request)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("LINKED")))
                .body(field("tier", equalTo("T1")))
                .body(field("accountMask", equalTo(customer.account.mask())))
                .extract()
                .as(Json.class)
                .get("linkId"));
        customer.asks()
                .get("/v1/links")
                .then()
                .body(field("", hasSize(1)))
                .body(field("[0].linkId", equalTo(link.toString())))
                .body(field("[0].state", equalTo("ACTIVE")));
        internalLink(link)
                .then()
                .statusCode(200)
                .body(field("walletId", equalTo(customer.wallet.toString())))
                .body(field("version", equalTo(1)))
                .body(field("personId", notNullValue()))
                .body(field("bankAccountId", notNullValue()))
                .body(field("tier", equalTo("T1")));
        decision(request)
                .then()
                .body(field(
                        "checks.step",
                        contains(
                                "SUSPENSION",
                                "POSTURE",
                                "BRANCH",
                                "IDENTITY",
                                "VELOCITY",
                                "CODE",
                                "BANK_AUTHENTICATION",
                                "NAME",
                                "EVIDENCE",
                                "UNIQUENESS")))
                .body(field("checks.outcome", everyItem(equalTo("PASSED"))));
        assertThat(facts(request)).startsWith("link-requested").endsWith("link-request-moved");
        assertThat(facts(link.toString())).containsExactly("link-established");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(neighbours.noticesTo(customer.account)).isEqualTo(1));
    }

    @Test
    @Tag("A33")
    void tellsIdentityServiceFromWhereTheCustomerAsks() {
        Response asked = customer.asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("X-Device-Id", "installation-0001")
                .body(Customer.body(customer.account))
                .post("/v1/link-requests");

        String told = neighbours.asked(
                asked.then().statusCode(201).extract().as(Json.class).get("linkRequestId"));
        assertThat(told).contains("\"origin\":{\"deviceId\":\"installation-0001\",\"address\":\"127.0.0.1\"}");
    }

    @Test
    @Tag("A14")
    @Tag("A16")
    @Tag("LK-03")
    @Tag("LK-04")
    void refusesTheThiefWithNumberAndPinInTheEvidenceRulesWords() {
        database.awaitEverybodyTold();
        int before = neighbours.callsInAll();
        Customer thief =
                new Customer(neighbours, new BankAccount(FixedBanks.OF_2020, "101", AccountType.ORDINARY, "7654321"));

        String request = thief.requestsLink()
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/link-refused")))
                .body(field("refusalClass", equalTo("STOPPED")))
                .extract()
                .as(Json.class)
                .get("linkRequestId");

        decision(request)
                .then()
                .body(field("checks", hasSize(2)))
                .body(field("checks[1].step", equalTo("POSTURE")))
                .body(field("checks[1].code", equalTo("PIN_ONLY")))
                .body(field("checks[1].en", containsString("\"The bank once identified this person\"")))
                .body(field("checks[1].ja", containsString("「その銀行の暗証番号」")));
        assertThat(facts(request)).containsExactly("link-requested", "link-checked", "link-checked", "link-refused");
        assertThat(neighbours.callsInAll()).isEqualTo(before);
    }

    @Test
    @Tag("A62")
    void showsEverybodyWhichBanksAreOpenAndNothingElse() {
        given().get("/v1/banks")
                .then()
                .statusCode(200)
                .body(field(
                        "[bankCode=0998]",
                        equalTo(Map.of("bankCode", "0998", "name", "関所第一銀行", "link", "OPEN", "charge", "OPEN"))))
                .body(field(
                        "[bankCode=0999]",
                        equalTo(Map.of("bankCode", "0999", "name", "関所第二銀行", "link", "STOPPED", "charge", "STOPPED"))));
    }

    @Test
    @Tag("LK-02")
    void keepsANearNameForAPersonAndRefusesAnother() {
        String near = customer.linksAs("ヤマタ タロウ");
        Customer other = new Customer(neighbours);
        String mismatch = other.linksAs("スズキ ハナコ");

        customer.sees(near).then().body(field("state", equalTo("IN_REVIEW")));
        other.sees(mismatch)
                .then()
                .body(field("state", equalTo("REFUSED")))
                .body(field("refusalClass", equalTo("DETAILS_DIFFER")));
        assertThat(facts(mismatch)).endsWith("link-refused");
    }

    @Test
    @Tag("TB6")
    void sendsEverybodyOnToTheWalletInTheSameShapeWhateverCameOfIt() {
        customer.atBank();
        String linkedVisit = customer.visit();
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        Response linked = Customer.returns("0998", "state=" + linkedVisit + "&code=the-code");
        Customer denied = new Customer(neighbours);
        String deniedRequest = denied.atBank();
        Response refused = Customer.returns("0998", "state=" + denied.visit() + "&error=access_denied");

        for (Response answer : List.of(linked, refused)) {
            answer.then().statusCode(303).body(equalTo(""));
            assertThat(answer.header("Location"))
                    .matches("https://wallet\\.sekisho\\.example/links\\?linkRequestId=[0-9a-f-]{36}");
        }
        denied.sees(deniedRequest).then().body(field("refusalClass", equalTo("BANK_AUTHENTICATION_FAILED")));
    }

    @Test
    @Tag("A13")
    @Tag("TB3")
    void givesABankAccountBackToItsWalletUnderTheSameIdAndToNoOther() {
        UUID first = customer.linked();
        customer.asks().delete("/v1/links/" + first).then().statusCode(204);
        customer.asks().delete("/v1/links/" + first).then().statusCode(204);
        customer.asks().get("/v1/links/" + first).then().body(field("state", equalTo("REVOKED")));

        Customer hopper = new Customer(neighbours, customer.account);
        String hopped = hopper.links();
        UUID back = customer.linked();

        hopper.sees(hopped).then().body(field("refusalClass", equalTo("LIMIT_REACHED")));
        String before = internalLink(first).as(Json.class).get("bankAccountId");
        internalLink(back).then().body(field("bankAccountId", equalTo(before))).body(field("state", equalTo("ACTIVE")));
        assertThat(facts(first.toString())).containsExactly("link-established", "link-ended");
    }

    @Test
    void endsARequestWhoseTimeIsOver() {
        // Else the worker, who looks by itself now and then, might end the visit before the customer comes back.
        workers.pause();
        String visited = customer.atBank();
        Customer waiting = new Customer(neighbours);
        String asked = waiting.requested();
        expireNow(visited);
        expireNow(asked);

        neighbours.bankSignsFor(customer.account, Customer.NAME);
        customer.returnsWithCode().then().statusCode(303);
        customer.sees(visited).then().body(field("state", equalTo("EXPIRED")));
        expire.expireOverdue();
        waiting.sees(asked).then().body(field("state", equalTo("EXPIRED")));
        waiting.typesCode(asked)
                .then()
                .statusCode(409)
                .body(field("type", endsWith("/link-request-state")))
                .body(field("state", equalTo("EXPIRED")));
        waiting.asks().post("/v1/link-requests/" + asked + "/resends").then().statusCode(409);
    }

    @Test
    void cannotGiveUpWhatBecameALink() {
        String request = customer.links();

        customer.asks().delete("/v1/link-requests/" + request).then().statusCode(409);
        customer.sees(request).then().body(field("state", equalTo("LINKED")));
    }

    private void expireNow(String request) {
        // the application itself may not move the time, so the test does it as the owner of the table
        OwnersHand.expire(request);
    }

    private static Response internalLink(UUID link) {
        return given().header("Authorization", Tokens.service("charge-service", "link-service"))
                .get("/internal/v1/links/" + link);
    }

    private List<String> facts(String aggregate) {
        List<JsonNode> facts = new PublishedFacts(dataSource).of(UUID.fromString(aggregate));
        return facts.stream()
                .map(fact -> fact.path("type").asText().replaceAll(".*\\.([a-z-]+)\\.v[0-9]+", "$1"))
                .toList();
    }
}
