package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One idempotency key is one charge, whoever is in a hurry. */
@QuarkusTest
@Tag("TC1")
@Tag("CH-03")
class SameKeyTest extends Scene {

    @RepeatedTest(3)
    void ofSixtyFourEqualRequestsAtOnceOneHasAnEffect() throws Exception {
        Customer customer = customerWithOldLink();
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(64, () -> Customer.patiently(() -> customer.charge(key, 10_000)));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 202);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("chargeId"))
                .containsOnly(answers.get(0).<String>path("chargeId"));
        assertThat(linkService.debits(customer.linkId())).isEqualTo(1);
        assertThat(linkService.bookedYen(customer.linkId())).isEqualTo(10_000);
        settles(customer, answers.get(0).as(Json.class).get("chargeId"), "POSTED");
        assertThat(customer.balanceYen()).isEqualTo(10_000);
        assertThat(usedYen("WALLET", customer.walletId())).isEqualTo(10_000);
    }

    @Test
    void theSameKeyAnswersWithThePresentState() {
        Customer customer = customerWithOldLink();
        linkService.behave(customer.linkId(), Behaviour.LOSE_ANSWER);
        String chargeId = customer.charge("k", 10_000)
                .then()
                .statusCode(202)
                .body(field("state", equalTo("IN_DOUBT")))
                .header("Location", containsString("/v1/charges/"))
                .extract()
                .as(Json.class)
                .get("chargeId");
        settles(customer, chargeId, "POSTED");

        customer.charge("k", 10_000)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("POSTED")))
                .body(field("chargeId", equalTo(chargeId)));
    }

    @Test
    void theSameKeyForAnotherAmountOrLinkIsRefused() {
        Customer customer = customerWithOldLink();
        customer.charge("k", 10_000).then().statusCode(201);

        customer.charge("k", 10_001).then().statusCode(422).body(field("type", endsWith("/idempotency-key-reused")));
        customer.charge("k", UUID.randomUUID(), 10_000)
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/idempotency-key-reused")));
        assertThat(customer.balanceYen()).isEqualTo(10_000);
    }

    @Test
    void anothersKeyIsAnotherKey() {
        Customer one = customerWithOldLink();
        Customer other = customerWithOldLink();
        String first = one.charge("k", 10_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");

        other.charge("k", 10_000).then().statusCode(201).body(field("chargeId", not(equalTo(first))));
        assertThat(other.balanceYen()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "has space", "longer-than-sixty-four-characters-longer-than-sixty-four-characters"})
    void aChargeWithoutAProperKeyIsRefusedAndNothingIsStored(String key) {
        Customer customer = customerWithOldLink();

        customer.charge(key, 1_000).then().statusCode(400).body(field("type", endsWith("/idempotency-key-missing")));
        assertThat(sum("select count(*) n from charge where wallet_id = ?", customer.walletId()))
                .isZero();
    }

    @Test
    void aChargeWithoutAnyKeyIsRefused() {
        Customer customer = customerWithOldLink();

        customer.as()
                .contentType(ContentType.JSON)
                .body(Map.of("linkId", customer.linkId(), "amountYen", 1_000))
                .post("/v1/charges")
                .then()
                .statusCode(400)
                .body(field("type", endsWith("/idempotency-key-missing")));
    }

    @Test
    @Tag("TC6")
    void ofSixtyFourPaymentsOfTheLastHundredYenOneIsMade() throws Exception {
        Customer customer = customerWithOldLink();
        UUID store = merchant("CONVENIENCE");
        customer.charge(100).then().statusCode(201);

        List<Response> answers = atOnce(64, () -> customer.payPatiently(store, 100));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 422);
        assertThat(customer.balanceYen()).isZero();
        assertThat(ledgerYen(customer)).isZero();
        assertThat(sum(
                        "select coalesce(sum(amount_yen), 0)::bigint n from ledger_entry where account = ?",
                        "merchant:" + store))
                .isEqualTo(100);
    }

    @Test
    @Tag("TC6")
    void ofSixtyFourEqualPaymentsAtOnceOneIsMade() throws Exception {
        Customer customer = customerWithOldLink();
        UUID store = merchant("CONVENIENCE");
        customer.charge(10_000).then().statusCode(201);
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(64, () -> Customer.patiently(() -> customer.pay(key, store, 100)));

        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 201, 409);
        assertThat(customer.balanceYen()).isEqualTo(9_900);
    }
}
