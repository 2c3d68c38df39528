package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wallet under one case and under two, from the report to the money's way back. */
@QuarkusTest
@Tag("CH-05")
class FreezeStoryTest extends Scene {

    @Test
    @Tag("TA11")
    void aFrozenWalletNeitherChargesNorPaysButTakesInWhatWasUnderWay() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("CONVENIENCE");
        linkService.behave(customer.linkId(), Behaviour.LOSE_ANSWER);
        String underWay = customer.charge(5_000)
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("chargeId");

        CaseDesk.of(customer)
                .freeze("FREEZE_SPEND")
                .then()
                .statusCode(200)
                .body(field("walletId", equalTo(customer.walletId().toString())))
                .body(field("frozen", contains("CHARGE", "TRANSFER", "PAYOUT", "SPEND")))
                .body(field("since", notNullValue()));

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("WALLET_FROZEN")));
        customer.pay(store, 1).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
        settles(customer, underWay, "POSTED");
        assertThat(customer.balanceYen()).isEqualTo(5_000);
        customer.get("/v1/wallet")
                .then()
                .body(field("state", equalTo("FROZEN")))
                .body(field("frozen", contains("CHARGE", "TRANSFER", "PAYOUT", "SPEND")));
        customer.pay(store, 1).then().statusCode(422).body(field("rule", equalTo("WALLET_FROZEN")));
    }

    @Test
    void aHoldStopsNeitherTheCustomersChargesNorTheirBreadAndIsOverByItself() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("GROCERY");
        Instant end = businessTime.instant().plus(Duration.ofHours(24));
        CaseDesk desk = CaseDesk.of(customer);
        UUID hold = UUID.randomUUID();

        desk.freeze(hold, "HOLD", end).then().statusCode(200).body(field("frozen", contains("TRANSFER", "PAYOUT")));

        customer.charge(1_000).then().statusCode(201);
        customer.pay(store, 400).then().statusCode(201);
        desk.look()
                .then()
                .statusCode(200)
                .body(field("balanceYen", equalTo(600)))
                .body(field("pendingYen", equalTo(0)))
                .body(field("frozen", contains("TRANSFER", "PAYOUT")))
                .body(field("freezes", hasSize(1)))
                .body(field("freezes[0].freezeId", equalTo(hold.toString())))
                .body(field("freezes[0].grade", equalTo("HOLD")))
                .body(field("freezes[0].caseNumber", equalTo("SKS-2027-000001-0")))
                .body(field("freezes[0].imposedBy", equalTo("compensation-service")));
        clock.moveTo(end.plusSeconds(1));
        desk.look().then().body(field("frozen", empty())).body(field("freezes", empty()));
        customer.get("/v1/wallet").then().body(field("state", equalTo("ACTIVE")));
        assertThat(facts().typesOf(customer.walletId())).containsExactly("wallet-frozen");
    }

    @Test
    void aCaseSeesWhatIsHeldForAMerchantAndMayTakeBackTheRest() {
        Customer customer = customerWithOldLink();
        String chargeId = customer.charge(5_000).as(Json.class).get("chargeId");
        customer.authorise("k1", merchant("GROCERY"), 1).then().statusCode(201);
        CaseDesk desk = CaseDesk.of(customer);
        desk.freeze("FREEZE").then().statusCode(200);

        desk.look()
                .then()
                .statusCode(200)
                .body(field("balanceYen", equalTo(5_000)))
                .body(field("heldYen", equalTo(1)));

        desk.reverse(UUID.randomUUID(), chargeId, 5_000)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("INSUFFICIENT_BALANCE")));
        desk.reverse(UUID.randomUUID(), chargeId, 4_999).then().statusCode(200);
        desk.look().then().body(field("balanceYen", equalTo(1))).body(field("heldYen", equalTo(1)));
    }

    @Test
    void twoCasesFreezeSideBySideAndOneReleasesOnlyItsOwn() {
        Customer customer = customerWithOldLink();
        CaseDesk desk = CaseDesk.of(customer);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        desk.freeze(one, "FREEZE", null).then().statusCode(200);
        desk.freeze(one, "FREEZE", null).then().statusCode(200);
        desk.freeze(other, "FREEZE", null).then().statusCode(200);
        desk.freeze(other, "FREEZE_SPEND", null).then().statusCode(200);

        desk.release(other)
                .then()
                .statusCode(200)
                .body(field("frozen", contains("CHARGE", "TRANSFER", "PAYOUT")))
                .body(field("releasedAt", notNullValue()));
        desk.release(other).then().statusCode(200);

        customer.charge(1_000).then().statusCode(422).body(field("rules", contains("WALLET_FROZEN")));
        desk.release(one).then().statusCode(200).body(field("frozen", empty()));
        customer.charge(1_000).then().statusCode(201);
        desk.freeze(one, "FREEZE", null).then().statusCode(422).body(field("rule", equalTo("RELEASED")));
        assertThat(facts().typesOf(customer.walletId()))
                .containsExactly(
                        "wallet-frozen",
                        "wallet-frozen",
                        "wallet-frozen",
                        "wallet-released",
                        "wallet-released",
                        "wallet-freeze-refused");
        JsonNode raised = facts().of(customer.walletId()).get(2).path("data");
        assertThat(raised.path("grade").asText()).isEqualTo("FREEZE_SPEND");
        assertThat(raised.path("frozen")).hasSize(4);
        assertThat(raised.path("imposedBy").asText()).isEqualTo("compensation-service");
    }

    @Test
    void operationsFreezeAndReleaseByATokenOfTheirOwn() {
        Customer customer = Customer.random();
        UUID staff = UUID.randomUUID();
        String token = Tokens.staff(staff, UUID.randomUUID(), Customer.SERVICE, "operations");
        String path = "/internal/v1/wallets/" + customer.walletId() + "/freezes/" + UUID.randomUUID();

        given().header("Authorization", token)
                .contentType(ContentType.JSON)
                .body(Map.of("grade", "FREEZE", "reason", "WATCHED"))
                .put(path)
                .then()
                .statusCode(200);
        given().header("Authorization", token).delete(path).then().statusCode(200);

        List<JsonNode> facts = facts().of(customer.walletId());
        assertThat(facts.get(0).path("data").path("imposedBy").asText()).isEqualTo(staff.toString());
        assertThat(facts.get(0).path("data").path("caseNumber").isNull()).isTrue();
        assertThat(facts.get(1).path("data").path("releasedBy").asText()).isEqualTo(staff.toString());
    }

    @Test
    void aFreezeThatComesAfterItsReleaseIsRefused() {
        Customer customer = Customer.random();
        CaseDesk desk = CaseDesk.of(customer);
        UUID late = UUID.randomUUID();

        desk.release(late)
                .then()
                .statusCode(200)
                .body(field("freezeId", equalTo(late.toString())))
                .body(field("grade", nullValue()))
                .body(field("since", nullValue()))
                .body(field("frozen", empty()))
                .body(field("releasedAt", notNullValue()));
        desk.release(late).then().statusCode(200);

        desk.freeze(late, "FREEZE", null).then().statusCode(422).body(field("rule", equalTo("RELEASED")));
        desk.look().then().body(field("frozen", empty())).body(field("freezes", empty()));
        assertThat(facts().typesOf(customer.walletId())).containsExactly("wallet-released", "wallet-freeze-refused");
    }

    @Test
    @Tag("CH-03")
    void whatAFrozenWalletStillHoldsIsTakenBackOnceAndNeverMoreThanWasCharged() {
        Customer customer = customerWithOldLink();
        UUID store = merchant("ELECTRONICS");
        String chargeId = customer.charge(30_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");
        customer.charge(10_000).then().statusCode(201);
        customer.pay(store, 5_000).then().statusCode(201);
        CaseDesk desk = CaseDesk.of(customer);
        UUID reversal = UUID.randomUUID();
        desk.reverse(reversal, chargeId, 30_000)
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/reversal-refused")))
                .body(field("rule", equalTo("WALLET_NOT_FROZEN")));
        desk.freeze("FREEZE").then().statusCode(200);

        desk.reverse(reversal, chargeId, 30_000)
                .then()
                .statusCode(200)
                .body(field("reversalId", equalTo(reversal.toString())))
                .body(field("amountYen", equalTo(30_000)))
                .body(field("balanceYen", equalTo(5_000)));
        desk.reverse(reversal, chargeId, 30_000).then().statusCode(200).body(field("balanceYen", equalTo(5_000)));

        desk.reverse(reversal, chargeId, 1).then().statusCode(422).body(field("type", endsWith("/reversal-id-reused")));
        desk.reverse(UUID.fromString(chargeId), chargeId, 1)
                .then()
                .statusCode(422)
                .body(field("type", endsWith("/reversal-id-reused")));
        desk.reverse(UUID.randomUUID(), chargeId, 1)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("MORE_THAN_CHARGED")));
        desk.reverse(UUID.randomUUID(), UUID.randomUUID().toString(), 1)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("CHARGE_UNKNOWN")));
        assertThat(customer.balanceYen()).isEqualTo(5_000);
        assertThat(ledgerYen(customer)).isEqualTo(5_000);
        customer.get("/v1/wallet/entries?limit=1").then().body(field("items[0].kind", equalTo("REVERSAL")));
        assertThat(facts().typesOf(reversal)).containsExactly("reversal-refused", "reversal-posted");
        assertThat(facts().of(reversal).get(1).path("data").path("postings").toString())
                .isEqualTo("[{\"ledgerAccount\":\"wallet:" + customer.walletId()
                        + "\",\"amountYen\":-30000},{\"ledgerAccount\":\"operator:recovery\",\"amountYen\":30000}]");
    }

    @Test
    @Tag("CH-03")
    void twoCasesThatWantTheSameMoneyAtOnceGetItOnce() throws Exception {
        Customer customer = customerWithOldLink();
        String chargeId = customer.charge(30_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");
        customer.charge(30_000).then().statusCode(201);
        CaseDesk desk = CaseDesk.of(customer);
        desk.freeze("FREEZE").then().statusCode(200);

        List<Integer> statuses = atOnce(
                8,
                () -> Customer.patiently(() -> desk.reverse(UUID.randomUUID(), chargeId, 20_000))
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(7);
        assertThat(customer.balanceYen()).isEqualTo(40_000);
        assertThat(sum("select reversed_yen n from charge where id = ?", UUID.fromString(chargeId)))
                .isEqualTo(20_000);
    }

    @Test
    void aWalletNeverSeenIsEmptyAndFree() {
        CaseDesk.of(Customer.random())
                .look()
                .then()
                .statusCode(200)
                .body(field("balanceYen", equalTo(0)))
                .body(field("frozen", empty()))
                .body(field("freezes", empty()))
                .body(field("state", nullValue()));
    }
}
